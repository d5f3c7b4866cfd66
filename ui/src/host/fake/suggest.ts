import type { Suggested, Words } from "../../contract";
import { fits, wishes, type Need } from "./need";
import { w, type FakeProduct } from "./products";

/** What the made-up guide remembers of one shopper. */
export interface Visit {
  /** Opened, the latest last. */
  readonly opened: readonly FakeProduct[];
  readonly need: Need;
}

const wanted = w("今天常有人问起", "Often asked for today");
const well = w("评价稳定，常有人回来再买", "Shoppers often come back for it");
const sale = w("正在特价", "On sale just now");
const stocked = w("店里有货，可以直接拿", "In stock, ready to take along");

const cost = (product: FakeProduct) => product.card.price?.minor ?? 0;
const sameKind = (one: FakeProduct, other: FakeProduct) =>
  one !== other && one.department === other.department;

/** A product with what speaks for it. */
function suggested(product: FakeProduct, reasons: readonly Words[], promoted = false): Suggested {
  const all = [
    ...reasons,
    ...(product.card.price?.was_minor ? [sale] : []),
    ...(product.card.stock.state === "in" ? [stocked] : []),
  ];
  const told = promoted ? [...reasons] : all;
  return { card: product.card, reason: told[0] ?? w("", ""), reasons: told, promoted };
}

/** The rows of a product's page. The fourth of what is like it is there because the shop asked for it. */
export function rows(all: readonly FakeProduct[], product: FakeProduct) {
  const kind = all.filter((each) => sameKind(each, product));
  const below = kind.filter((each) => cost(each) < cost(product)).sort((a, b) => cost(b) - cost(a));
  const above = kind.filter((each) => cost(each) > cost(product)).sort((a, b) => cost(a) - cost(b));
  const beside = all.filter((each) => ["shoes", "bags", "beauty"].includes(each.department));
  return {
    similar: kind
      .slice(0, 4)
      .map((each, at) => suggested(each, [w("同样的款式", "The same kind"), well], at === 3)),
    goes_with: beside
      .filter((each) => !sameKind(each, product) && each !== product)
      .slice(0, 4)
      .map((each) => suggested(each, [w("常有人一起买", "Often bought together")])),
    cheaper: below.slice(0, 4).map((each) => {
      const less = Math.round((cost(product) - cost(each)) / 100);
      return suggested(each, [w(`同类，便宜 ¥${less}`, `The same kind, ¥${less} less`)]);
    }),
    step_up: above
      .slice(0, 4)
      .map((each) => suggested(each, [w("同类，用料更好", "The same kind, better made")])),
  };
}

/** What one would show this shopper now; for a new one, what is wanted today. One in six the shop asked for. */
export function forYou(all: readonly FakeProduct[], visit: Visit): Suggested[] {
  const here = all.filter((each) => each.card.stock.state !== "out" && !visit.opened.includes(each));
  const found: Suggested[] = [];
  const take = (product: FakeProduct | undefined, reasons: readonly Words[], promoted = false) => {
    if (!product || found.length === 6 || found.some((each) => each.card.id === product.card.id)) return;
    found.push(suggested(product, reasons, promoted));
  };
  for (const seen of visit.opened.slice(-2).reverse()) {
    const { zh, en } = seen.card.name;
    const like = here.filter((each) => sameKind(each, seen));
    const closest = [...like].sort((a, b) => Math.abs(cost(a) - cost(seen)) - Math.abs(cost(b) - cost(seen)));
    for (const each of closest.slice(0, 2))
      take(each, [w(`和您看过的${zh}相近`, `Close to the ${en} you looked at`), well]);
    take(
      here.find((each) => each.department !== seen.department && each.color === seen.color),
      [w(`可以搭配${zh}`, `Goes with the ${en}`)],
    );
  }
  const asked = wishes(visit.need);
  if (asked.length > 0) {
    const zh = asked.map((wish) => wish.label.zh).join("、");
    const en = asked.map((wish) => wish.label.en.toLowerCase()).join(", ");
    const fitting = here.filter((each) => fits(each, visit.need)).slice(0, 2);
    for (const each of fitting) take(each, [w(`您在找：${zh}`, `You asked for: ${en}`), well]);
  }
  const step = Math.max(1, Math.floor(here.length / 7));
  for (const at of [0, 1]) take(here[step * at], [wanted, well]);
  take(here[step * 3], [], true);
  for (let at = 0; at < here.length; at += step) take(here[at], [wanted, well]);
  return found;
}

/** Why a product is among them, or is not. */
export function why(all: readonly FakeProduct[], visit: Visit, id: string): Words[] {
  const found = forYou(all, visit).find((each) => each.card.id === id);
  if (found) return found.reasons;
  const product = all.find((each) => each.card.id === id);
  if (!product) return [w("本店没有这件商品", "The shop does not have it")];
  if (product.card.stock.state === "out") return [w("暂时缺货", "It is out of stock")];
  if (visit.opened.includes(product)) return [w("您刚看过它", "You have just looked at it")];
  return [w("有六件更合适", "Six others suit better")];
}
