import type { FloorView, StockView, Swatch, VariantView, Words } from "../../contract";
import { stockOf, yuan, type FakeProduct } from "./products";

/** A row of the demo shop's feed, as far as the screen is looked at with it. */
interface Row {
  id: string;
  name: Words;
  description: Words;
  brand?: Words;
  category: Words[];
  gtin?: string;
  price: { minor: number; currency?: string; was_minor?: number; as_of?: string };
  colors?: Words[];
  attributes?: Array<{ key: Words; value: Words }>;
  variants?: Array<{ sku: string; size?: string; color?: Words; stock?: number }>;
  stock?: number;
  instore_product_location?: string;
  photo?: string;
}

/** The demo shop where the development server can read it, else `null`. */
export async function demoShop(): Promise<{ shelves: FakeProduct[]; floor: FloorView } | null> {
  try {
    const [products, floor] = await Promise.all([fetch("/demo/products.jsonl"), fetch("/demo/floor.json")]);
    if (!products.ok || !floor.ok) return null;
    const rows = (await products.text())
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Row);
    return { shelves: rows.map(product), floor: (await floor.json()) as FloorView };
  } catch {
    return null;
  }
}

function product(row: Row): FakeProduct {
  const leaf = row.category.at(-1)?.en ?? "";
  const variants: VariantView[] = (row.variants ?? []).map((each) => ({
    sku: each.sku,
    size: each.size ?? null,
    color: each.color ? swatch(each.color) : null,
    options: [],
    price: null,
    stock: stockOf(each.stock ?? null),
  }));
  return {
    department: department(row.category[0]?.en ?? "", leaf),
    color: (row.colors ?? []).map((each) => family(each.en)).find((each) => each !== null) ?? null,
    shelf: row.instore_product_location ?? null,
    path: row.category,
    variants,
    description: row.description,
    attributes: (row.attributes ?? []).map((each) => [each.key, each.value]),
    card: {
      id: row.id,
      name: row.name,
      category: row.category.at(-1) ?? null,
      brand: row.brand ?? null,
      price: {
        ...yuan(row.price.minor, row.price.was_minor ?? null, row.price.currency ?? null),
        as_of: row.price.as_of ?? null,
      },
      stock: stockOf(total(row)) satisfies StockView,
      photo: row.photo ?? null,
      standin: "clothing",
      colors: (row.colors ?? []).map(swatch),
      checks: [],
      note: null,
      featured: false,
    },
  };
}

function total(row: Row): number | null {
  if (!row.variants?.length) return row.stock ?? null;
  return row.variants.reduce((sum, each) => sum + (each.stock ?? 0), 0);
}

const swatch = (name: Words): Swatch => ({ name, family: family(name.en) });

const families: ReadonlyArray<[RegExp, string]> = [
  [/red|burgundy|crimson|brick/i, "red"],
  [/pink|rose|coral/i, "pink"],
  [/orange|apricot/i, "orange"],
  [/yellow|mustard/i, "yellow"],
  [/green|olive|mint/i, "green"],
  [/blue|navy|denim|teal/i, "blue"],
  [/purple|violet|lilac/i, "purple"],
  [/brown|coffee|camel|tan/i, "brown"],
  [/beige|cream|khaki|oat/i, "beige"],
  [/white|ivory/i, "white"],
  [/black/i, "black"],
  [/gr[ea]y|charcoal/i, "grey"],
];

function family(name: string): string | null {
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const places: ReadonlyArray<[RegExp, string]> = [
  [/Dress|Qipao/, "dresses"],
  [/Headphones|Earbuds|Speakers|earphones/, "audio"],
  [/^Phones/, "phones"],
  [/^Women|^Men|^Kids/, "shirts"],
  [/^Shoes/, "shoes"],
  [/^Bags/, "bags"],
  [/^Beauty/, "beauty"],
  [/^Home/, "home"],
  [/^Kitchen/, "kitchen"],
  [/^Toys/, "toys"],
  [/^Food/, "tea"],
  [/^Books/, "books"],
];

/** Where the made-up guide looks for it. */
function department(top: string, leaf: string): string {
  return (
    places.find(([pattern]) => pattern.test(leaf) && !/Shoe/.test(leaf))?.[1] ??
    places.find(([pattern]) => pattern.test(top))?.[1] ??
    "home"
  );
}
