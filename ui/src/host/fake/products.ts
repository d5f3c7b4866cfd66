import type { Card, PriceView, StockView, Swatch, VariantView, Words } from "../../contract";

/** A product of the made-up shop, as the fake guide knows it. */
export interface FakeProduct {
  readonly card: Card;
  readonly department: string;
  readonly color: string | null;
  readonly variants: readonly VariantView[];
  readonly description: Words;
  readonly attributes: Array<[Words, Words]>;
  readonly shelf: string | null;
  readonly path: readonly Words[];
}

export const w = (zh: string, en: string): Words => ({ zh, en });

export const colors: Record<string, Words> = {
  red: w("红色", "red"),
  pink: w("粉色", "pink"),
  blue: w("蓝色", "blue"),
  green: w("绿色", "green"),
  black: w("黑色", "black"),
  white: w("白色", "white"),
  beige: w("米色", "beige"),
  brown: w("棕色", "brown"),
};

export const departments: ReadonlyArray<{ value: string; name: Words; standin: string; shelf: string }> = [
  { value: "dresses", name: w("连衣裙", "Dresses"), standin: "clothing", shelf: "A1" },
  { value: "shirts", name: w("衬衫与上衣", "Shirts and tops"), standin: "clothing", shelf: "A3" },
  { value: "shoes", name: w("鞋", "Shoes"), standin: "shoes", shelf: "B1" },
  { value: "bags", name: w("箱包", "Bags"), standin: "bags", shelf: "B2" },
  { value: "beauty", name: w("美妆护肤", "Beauty"), standin: "beauty", shelf: "C1" },
  { value: "audio", name: w("耳机与音响", "Headphones and speakers"), standin: "audio", shelf: "D1" },
  { value: "phones", name: w("手机配件", "Phone accessories"), standin: "phone", shelf: "D2" },
  { value: "home", name: w("家居", "Home"), standin: "home", shelf: "E1" },
  { value: "kitchen", name: w("厨房", "Kitchen"), standin: "kitchen", shelf: "E2" },
  { value: "toys", name: w("玩具", "Toys"), standin: "toys", shelf: "F1" },
  { value: "tea", name: w("茶与食品", "Tea and food"), standin: "food", shelf: "F2" },
  { value: "books", name: w("图书", "Books"), standin: "book", shelf: "G1" },
];

type Line = readonly [
  department: string,
  zh: string,
  en: string,
  color: string | null,
  yuan: number,
  was: number,
  stock: number | null,
];

const lines: readonly Line[] = [
  ["dresses", "雪纺荷叶边中长裙", "Ruffled chiffon midi dress", "red", 299, 399, 8],
  ["dresses", "亚麻收腰连衣裙", "Linen dress with a tie waist", "red", 359, 0, 2],
  ["dresses", "针织修身长裙", "Slim knitted maxi dress", "red", 268, 0, 14],
  ["dresses", "真丝吊带晚装裙", "Silk slip evening dress", "red", 899, 1099, 3],
  ["dresses", "棉布衬衫裙", "Cotton shirt dress", "red", 239, 0, 0],
  ["dresses", "波点茶歇裙", "Polka dot tea dress", "red", 199, 259, 6],
  [
    "dresses",
    "一件名字特别长、带有手工刺绣和可拆卸腰带的复古法式方领泡泡袖中长款连衣裙",
    "Vintage French square-neck midi dress with puff sleeves, hand embroidery and a detachable belt",
    "red",
    1288,
    0,
    null,
  ],
  ["dresses", "百褶半身连衣裙", "Pleated swing dress", "red", 329, 0, 9],
  ["dresses", "印花沙滩裙", "Printed beach dress", "blue", 159, 0, 22],
  ["dresses", "牛仔背带裙", "Denim pinafore", "blue", 219, 0, 5],
  ["dresses", "小黑裙", "Little black dress", "black", 399, 0, 4],
  ["dresses", "蕾丝小白裙", "White lace dress", "white", 459, 0, 1],
  ["shirts", "免烫牛津衬衫", "Easy-iron Oxford shirt", "white", 189, 0, 30],
  ["shirts", "真丝衬衫", "Silk blouse", "beige", 429, 529, 7],
  ["shirts", "羊绒针织开衫", "Cashmere cardigan", "red", 699, 0, 4],
  ["shoes", "小牛皮乐福鞋", "Calf leather loafers", "brown", 569, 0, 6],
  ["shoes", "轻便跑步鞋", "Light running shoes", "white", 399, 499, 11],
  ["shoes", "红色玛丽珍鞋", "Red Mary Janes", "red", 329, 0, 3],
  ["bags", "帆布托特包", "Canvas tote", "beige", 129, 0, 40],
  ["bags", "通勤双肩包", "Commuter backpack", "black", 349, 0, 12],
  ["beauty", "玫瑰护手霜", "Rose hand cream", null, 49, 0, 60],
  ["beauty", "哑光口红", "Matte lipstick", "red", 119, 0, 16],
  ["audio", "头戴降噪耳机", "Noise-cancelling headphones", "black", 899, 1199, 5],
  ["audio", "真无线耳机", "True wireless earbuds", "white", 399, 0, 18],
  ["audio", "有线监听耳机", "Wired monitor headphones", "black", 259, 0, 7],
  ["audio", "便携蓝牙音箱", "Portable speaker", "green", 229, 0, null],
  ["phones", "磁吸充电宝", "Magnetic power bank", "white", 169, 0, 25],
  ["phones", "编织数据线", "Braided cable", "black", 39, 0, 80],
  ["home", "羊毛盖毯", "Wool throw", "beige", 289, 0, 9],
  ["home", "陶瓷台灯", "Ceramic table lamp", "white", 259, 0, 3],
  ["kitchen", "珐琅铸铁锅", "Enamelled cast-iron pot", "red", 499, 0, 6],
  ["kitchen", "竹砧板", "Bamboo chopping board", "brown", 69, 0, 33],
  ["toys", "木制积木", "Wooden blocks", null, 99, 0, 20],
  ["toys", "毛绒小熊", "Teddy bear", "brown", 79, 0, 15],
  ["tea", "武夷岩茶", "Wuyi rock tea", null, 168, 0, 13],
  ["tea", "桂花乌龙", "Osmanthus oolong", null, 88, 0, 2],
  ["books", "城市散步", "Walking the City", null, 58, 0, 10],
  ["books", "一年的厨房", "A Year in the Kitchen", null, 76, 0, 4],
];

/** A plain price. */
export function yuan(minor: number, was: number | null, currency: string | null = "CNY"): PriceView {
  return { minor, currency, was_minor: was, as_of: "2026-11-20", per: null, from: false, until: null };
}

/** Some of everything a price and a variant may be, for looking at. */
export function dressUp(shelves: FakeProduct[]): void {
  const dresses = shelves.filter((each) => each.department === "dresses");
  for (const [at, { card, variants }] of dresses.entries()) {
    if (!card.price) continue;
    if (at % 4 === 0) Object.assign(card.price, { was_minor: card.price.minor + 6000, until: 1_796_054_400 });
    if (at % 4 === 1) {
      Object.assign(card.price, { from: true, was_minor: null });
      variants.forEach((each, nth) => (each.price = yuan(card.price!.minor + (nth > 1 ? 4000 : 0), null)));
    }
    if (at % 4 === 2) for (const each of variants) each.options = [[w("裙长", "Length"), w("长款", "Long")]];
  }
  for (const { card } of shelves.filter((each) => each.department === "tea"))
    if (card.price) card.price.per = w("斤", "500 g");
}

export function stockOf(left: number | null): StockView {
  if (left === null) return { state: "unknown" };
  if (left === 0) return { state: "out" };
  return left <= 3 ? { state: "few", left } : { state: "in", left };
}

function swatch(color: string): Swatch {
  return { name: colors[color] ?? w(color, color), family: color };
}

function variants(id: string, department: string, color: string | null, left: number | null): VariantView[] {
  const sizes =
    department === "dresses" || department === "shirts"
      ? ["S", "M", "L", "XL"]
      : department === "shoes"
        ? ["36", "37", "38", "39", "40"]
        : [];
  return sizes.map((size, at) => ({
    sku: `${id}-${size}`,
    size,
    color: color ? swatch(color) : null,
    options: [],
    price: null,
    stock: left === null ? { state: "unknown" } : stockOf(Math.max(0, Math.floor(left / 2) - at)),
  }));
}

/** The shelves of the made-up shop. It has no photos: drawn stand-ins take their place. */
export function stockShelves(noCurrency: boolean): FakeProduct[] {
  return lines.map(([department, zh, en, color, cost, was, left], at) => {
    const id = `P${String(at + 1).padStart(3, "0")}`;
    const home = departments.find((each) => each.value === department) ?? departments[0]!;
    return {
      department,
      color,
      path: [home.name],
      shelf: at % 9 === 8 ? null : home.shelf,
      variants: variants(id, department, color, left),
      description: w(
        `${zh}。面料舒适，做工细致，日常和出门都合适。店里可以先看看实物。`,
        `${en}. Comfortable, carefully made, good for every day. Have a look at it in the shop first.`,
      ),
      attributes: [
        [w("材质", "Material"), w("棉 70%，亚麻 30%", "70 % cotton, 30 % linen")],
        [w("产地", "Made in"), w("中国", "China")],
        [w("洗护", "Care"), w("30 ℃ 轻柔机洗", "Gentle wash at 30 °C")],
      ],
      card: {
        id,
        name: w(zh, en),
        category: home.name,
        brand: at % 2 === 0 ? w("见山", "Jianshan") : w("朝暮", "Zhaomu"),
        price: yuan(cost * 100, was > 0 ? was * 100 : null, noCurrency ? null : "CNY"),
        stock: stockOf(left),
        photo: null,
        standin: home.standin,
        colors: color ? [swatch(color), ...(at % 3 === 0 ? [swatch("black"), swatch("beige")] : [])] : [],
        checks: [],
        note: null,
        featured: false,
      },
    };
  });
}
