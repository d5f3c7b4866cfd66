import type { Completion, Completions } from "../../contract";
import { departments, w, type FakeProduct } from "./products";

const needs = [
  w("女士红色连衣裙，¥300以内", "red dress for women, up to ¥300"),
  w("500以内的无线耳机", "Wireless headphones under 500"),
  w("办公室用的保温杯", "A thermos for the office"),
];

/** Pinyin of a few departments, so that the rows can be looked at while typing Latin letters. */
const pinyin: Record<string, string> = { lianyiqun: "dresses", xie: "shoes", erji: "audio", cha: "tea" };

/** Rows for what was typed: departments, needs, products, found as anyone would. */
export function complete(all: readonly FakeProduct[], text: string): Completions {
  const typed = text.trim().toLowerCase();
  if (typed === "") return { items: [] };
  const holds = (words: { zh: string; en: string }) =>
    words.zh.includes(typed) ||
    words.en
      .toLowerCase()
      .split(" ")
      .some((word) => word.startsWith(typed));
  const spelt = Object.entries(pinyin).find(([sound]) => sound.startsWith(typed))?.[1];
  const things: Completion[] = departments
    .filter((each) => each.value === spelt || holds(each.name))
    .map((each) => ({
      kind: "category",
      label: each.name,
      text: /[a-z]/.test(typed) && !spelt ? each.name.en : each.name.zh,
      count: all.filter((product) => product.department === each.value).length,
      product: null,
    }));
  const asked: Completion[] = needs
    .filter((need) => holds(need) || (spelt === "dresses" && need.zh.includes("连衣裙")))
    .map((need) => ({ kind: "need", label: need, text: need.zh, count: 6, product: null }));
  const goods: Completion[] = all
    .filter((product) => product.department === spelt || holds(product.card.name))
    .map(({ card }) => ({
      kind: "product",
      label: card.name,
      text: card.name.zh,
      count: 1,
      product: { id: card.id, photo: card.photo, standin: card.standin, price: card.price },
    }));
  return { items: [...things.slice(0, 3), ...asked.slice(0, 2), ...goods].slice(0, 6) };
}
