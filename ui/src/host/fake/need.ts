import type { Card, FacetRow, FacetValue, Wish, Words } from "../../contract";
import { colors, departments, w, type FakeProduct } from "./products";

/** What the made-up shopper wants. */
export interface Need {
  category: string | null;
  color: string | null;
  size: string | null;
  most: number | null;
  inStock: boolean;
  /** A word nobody sells. */
  word: string | null;
}

export const noNeed = (): Need => ({
  category: null,
  color: null,
  size: null,
  most: null,
  inStock: false,
  word: null,
});

const kinds: ReadonlyArray<[RegExp, string]> = [
  [/裙|dress/i, "dresses"],
  [/衬衫|上衣|shirt|blouse/i, "shirts"],
  [/鞋|shoe|loafer/i, "shoes"],
  [/包|bag|tote/i, "bags"],
  [/耳机|音箱|headphone|earbud|speaker/i, "audio"],
  [/茶|tea/i, "tea"],
  [/书|book/i, "books"],
  [/玩具|toy|孩子|child/i, "toys"],
  [/锅|厨|pot|kitchen/i, "kitchen"],
];

const shades: ReadonlyArray<[RegExp, string]> = [
  [/红|red/i, "red"],
  [/黑|black/i, "black"],
  [/白|white/i, "white"],
  [/蓝|blue/i, "blue"],
  [/绿|green/i, "green"],
];

const numbers: Record<string, number> = {
  一百: 100,
  两百: 200,
  二百: 200,
  三百: 300,
  五百: 500,
  五十: 50,
  二十: 20,
};

/** Reads a wish into the need. `false` when nothing in it means anything here. */
export function understand(text: string, need: Need): boolean {
  const before = JSON.stringify(need);
  for (const [pattern, category] of kinds) if (pattern.test(text)) need.category = category;
  for (const [pattern, color] of shades) if (pattern.test(text)) need.color = color;
  const spoken = Object.keys(numbers).find((word) => text.includes(word));
  const limit = spoken
    ? numbers[spoken]
    : Number(
        /(\d+)\s*(元|块|以内|yuan)|under\s*¥?(\d+)/i
          .exec(text)
          ?.slice(1)
          .find((x) => /^\d+$/.test(x ?? "")) ?? 0,
      );
  if (limit) need.most = limit;
  if (/有货|in stock/i.test(text)) need.inStock = true;
  const unknown = /netflix|奶油蛋糕/i.exec(text);
  if (unknown) Object.assign(need, noNeed(), { word: unknown[0] });
  return JSON.stringify(need) !== before;
}

export function fits(product: FakeProduct, need: Need): boolean {
  return (
    need.word === null &&
    (need.category === null || product.department === need.category) &&
    (need.color === null || product.color === need.color) &&
    (need.most === null || (product.card.price?.minor ?? 0) <= need.most * 100) &&
    (need.size === null ||
      product.variants.some((each) => each.size === need.size && each.stock.state !== "out")) &&
    (!need.inStock || product.card.stock.state === "in" || product.card.stock.state === "few")
  );
}

const limitLabel = (most: number): Words => w(`${most} 元以内`, `under ¥${most}`);

export function wishes(need: Need): Wish[] {
  const list: Wish[] = [];
  const category = departments.find((each) => each.value === need.category);
  if (category) list.push({ id: "category", kind: "category", label: category.name });
  if (need.color)
    list.push({ id: "color", kind: "color", label: colors[need.color] ?? w(need.color, need.color) });
  if (need.size) list.push({ id: "size", kind: "size", label: w(`${need.size} 码`, `size ${need.size}`) });
  if (need.most) list.push({ id: "most", kind: "price", label: limitLabel(need.most) });
  if (need.inStock) list.push({ id: "inStock", kind: "stock", label: w("有货", "in stock") });
  if (need.word) list.push({ id: "word", kind: "text", label: w(need.word, need.word) });
  return list;
}

export function without(need: Need, wish: string): Need {
  return { ...need, [wish]: wish === "inStock" ? false : null };
}

/** The card with the stated wishes ticked. */
export function checked(product: FakeProduct, need: Need, note: Card["note"] = null): Card {
  const checks = wishes(need)
    .filter((wish) => wish.kind !== "category" && wish.kind !== "text")
    .map((wish) => ({
      label: wish.label,
      met: fits(product, { ...noNeed(), [wish.id]: need[wish.id as keyof Need] }),
    }));
  return { ...product.card, checks, note };
}

/** A card of what is near, with what it misses. */
export function alternative(product: FakeProduct, need: Need): Card {
  const misses = checked(product, need)
    .checks.filter((check) => !check.met)
    .map((check) => check.label);
  return checked(product, need, { note: "alternative", misses });
}

/** What one can still narrow by. */
export function facets(all: readonly FakeProduct[], need: Need): FacetRow[] {
  const count = (change: Partial<Need>) => all.filter((each) => fits(each, { ...need, ...change })).length;
  const row = (field: string, values: FacetValue[]): FacetRow => ({
    field,
    values: values.filter((each) => each.count > 0),
  });
  return [
    row(
      "category",
      departments.map((each) => ({
        value: each.value,
        label: each.name,
        count: count({ category: each.value }),
        chosen: need.category === each.value,
      })),
    ),
    row(
      "color",
      Object.entries(colors).map(([value, label]) => ({
        value,
        label,
        count: count({ color: value }),
        chosen: need.color === value,
      })),
    ),
    row(
      "size",
      ["S", "M", "L", "XL"].map((size) => ({
        value: size,
        label: w(size, size),
        count: count({ size }),
        chosen: need.size === size,
      })),
    ),
    row("brand", [
      { value: "jianshan", label: w("见山", "Jianshan"), count: 12, chosen: false },
      { value: "zhaomu", label: w("朝暮", "Zhaomu"), count: 9, chosen: false },
    ]),
    row("material", [{ value: "linen", label: w("亚麻", "Linen"), count: 7, chosen: false }]),
    row("audience", [{ value: "women", label: w("女士", "Women"), count: 11, chosen: false }]),
    row(
      "price",
      [200, 300, 500].map((most) => ({
        value: String(most),
        label: limitLabel(most),
        count: count({ most }),
        chosen: need.most === most,
      })),
    ),
    row("stock", [
      { value: "yes", label: w("有货", "In stock"), count: count({ inStock: true }), chosen: need.inStock },
    ]),
  ];
}
