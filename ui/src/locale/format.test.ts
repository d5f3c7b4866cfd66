// Properties under test:
// 1. Prices are shown in their own currency and decimals; an unknown currency is said, never guessed.
// 2. An old price appears only where it is higher, a sale's last day only with it; a price says what it is for.
// 3. Days are read in both languages, with the year only where it is not this one; what is no day stays as it is.
// 4. Unknown stock never reads as in stock.
// 5. A text in one language only is shown in the other.
import { describe, expect, it } from "vitest";
import type { Lang } from "../contract";
import { day, money, pick, price, stock, stockShort } from "./format";

describe("money", () => {
  it.each<[number, string | null, Lang, string]>([
    [25900, "CNY", "zh", "¥259"],
    [25900, "CNY", "en", "¥259"],
    [25950, "CNY", "zh", "¥259.50"],
    [129900, "CNY", "zh", "¥1,299"],
    [4999, "USD", "en", "$49.99"],
    [123456789, "USD", "en", "$1,234,567.89"],
    [1500, "JPY", "en", "JPY 1,500"],
    [1500, "KRW", "zh", "₩1,500"],
    [4999, null, "zh", "49.99"],
    [5000, null, "en", "50.00"],
    [0, "CNY", "zh", "¥0"],
    [4999, "XYZ9", "en", "XYZ9 49.99"],
  ])("%d %s (%s) reads %s", (minor, currency, lang, expected) => {
    expect(money(minor, currency, lang)).toBe(expected);
  });
});

describe("a price", () => {
  const view = {
    minor: 29900,
    currency: "CNY",
    was_minor: 39900,
    as_of: null,
    per: null,
    from: false,
    until: null,
  };

  it("strikes out the old one", () => {
    expect(price(view, "zh")).toMatchObject({ now: "¥299", was: "¥399", note: null, whole: "¥299" });
  });

  it("says what it is for, and that it is the lowest", () => {
    const tea = { ...view, minor: 1280, was_minor: null, per: { zh: "斤", en: "500 g" } };
    expect([price(tea, "zh").whole, price(tea, "en").whole]).toEqual(["¥12.80 / 斤", "¥12.80 / 500 g"]);
    const shirt = { ...view, was_minor: null, from: true };
    expect([price(shirt, "zh").whole, price(shirt, "en").whole]).toEqual(["¥299 起", "from ¥299"]);
    expect(price({ ...tea, from: true }, "zh").whole).toBe("¥12.80 / 斤 起");
  });

  it("gives the last day of a sale, by the clock of the screen", () => {
    const midnight = new Date(2026, 11, 1).getTime() / 1000;
    expect(price({ ...view, until: midnight }, "zh").until).toBe("2026-11-30");
    expect(price({ ...view, until: midnight + 3600 }, "zh").until).toBe("2026-12-01");
    expect(price({ ...view, until: midnight, was_minor: null }, "zh").until).toBeNull();
  });

  it("does not strike out what was cheaper or the same", () => {
    expect(price({ ...view, was_minor: 29900 }, "zh").was).toBeNull();
    expect(price({ ...view, was_minor: 100 }, "zh").was).toBeNull();
    expect(price({ ...view, was_minor: null }, "zh").was).toBeNull();
  });

  it("says when the currency is not known", () => {
    expect(price({ ...view, currency: null }, "zh")).toMatchObject({
      now: "299.00",
      was: "399.00",
      note: "未注明币种",
    });
    expect(price({ ...view, currency: null }, "en").note).toBe("currency not stated");
  });
});

describe("a day", () => {
  it.each<[string, Lang, string]>([
    ["2026-11-20", "zh", "11月20日"],
    ["2026-11-20", "en", "20 Nov"],
    ["2025-01-03", "zh", "2025年1月3日"],
    ["2025-01-03", "en", "3 Jan 2025"],
    ["2026-11-20T08:00:00Z", "en", "20 Nov"],
    ["2026-19-20", "en", "2026-19-20"],
    ["soon", "zh", "soon"],
  ])("%s in %s reads %s", (iso, lang, expected) => {
    expect(day(iso, lang, "2026-11-23")).toBe(expected);
  });
});

describe("stock", () => {
  it.each([
    [{ state: "in", left: 12 } as const, "有货", "In stock"],
    [{ state: "few", left: 2 } as const, "只剩 2 件", "Only 2 left"],
    [{ state: "out" } as const, "暂时缺货", "Out of stock"],
    [{ state: "unknown" } as const, "库存未知", "Stock not known"],
  ])("%j", (view, zh, en) => {
    expect([stock(view, "zh"), stock(view, "en")]).toEqual([zh, en]);
  });

  it("unknown is never short for in stock", () => {
    expect(stockShort({ state: "unknown" }, "zh")).toBe("未知");
    expect(stockShort({ state: "unknown" }, "en")).toBe("not known");
  });
});

describe("a text of the shop", () => {
  it("falls back to the other language", () => {
    expect(pick({ zh: "茶", en: "" }, "en")).toBe("茶");
    expect(pick({ zh: "", en: "tea" }, "zh")).toBe("tea");
    expect(pick({ zh: "茶", en: "tea" }, "en")).toBe("tea");
  });
});
