import type { Lang, PriceView, StockView, Words } from "../contract";
import { messages } from "./index";

/** A text of the shop in the screen's language, else in the other one. */
export function pick(words: Words, lang: Lang): string {
  return words[lang] || words[lang === "zh" ? "en" : "zh"];
}

/** How many digits stand behind the point. Two where nobody says otherwise. */
function digits(currency: string | null): number {
  if (!currency) return 2;
  try {
    const options = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
    return options.maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/**
 * An amount in minor units as the shopper reads it: `¥299`, `¥49.90`, `$1,299`, `49.99` without a currency.
 * Whole amounts lose their zeros only where a currency is known, so that a bare number still reads as money.
 */
export function money(minor: number, currency: string | null, lang: Lang): string {
  const places = digits(currency);
  const whole = currency !== null && minor % 10 ** places === 0;
  const amount = (minor / 10 ** places).toLocaleString(lang === "zh" ? "zh-CN" : "en-GB", {
    minimumFractionDigits: whole ? 0 : places,
    maximumFractionDigits: whole ? 0 : places,
  });
  if (!currency) return amount;
  const sign = signs[currency];
  return sign ? `${sign}${amount}` : `${currency} ${amount}`;
}

const signs: Record<string, string> = {
  CNY: "¥",
  USD: "$",
  EUR: "€",
  GBP: "£",
  HKD: "HK$",
  TWD: "NT$",
  SGD: "S$",
  AUD: "A$",
  CAD: "C$",
  KRW: "₩",
};

/** A price, with what has to be said around it. */
export interface PriceShown {
  /** The amount alone. */
  now: string;
  /** "from", before the amount. */
  before: string | null;
  /** "/ 500 g", "起": after the amount. */
  after: string | null;
  /** The amount before the sale. */
  was: string | null;
  /** What is not known of it. */
  note: string | null;
  /** The last day of the sale, `YYYY-MM-DD` where the screen stands. */
  until: string | null;
  /** Amount and what belongs to it, in one line. */
  whole: string;
}

/** A price as it is set on the screen. */
export function price(view: PriceView, lang: Lang): PriceShown {
  const t = messages[lang];
  const was = view.was_minor !== null && view.was_minor > view.minor ? view.was_minor : null;
  const now = money(view.minor, view.currency, lang);
  const per = view.per ? t.per(pick(view.per, lang)) : null;
  const before = view.from && lang === "en" ? t.priceFrom : null;
  const from = view.from && lang === "zh" ? t.priceFrom : null;
  const after = [per, from].filter(Boolean).join(" ") || null;
  return {
    now,
    before,
    after,
    was: was === null ? null : money(was, view.currency, lang),
    note: view.currency === null ? t.currencyUnknown : null,
    until: was !== null && view.until !== null ? lastDay(view.until) : null,
    whole: [before, now, after].filter(Boolean).join(" "),
  };
}

/** The day that ends at this moment (seconds since 1970) or holds the second before it, by the clock of the screen. */
export function lastDay(until: number): string {
  const last = new Date((until - 1) * 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
}

/** A day `YYYY-MM-DD` in words; the year is left out when it is that of `today`. Anything else comes back as it is. */
export function day(iso: string, lang: Lang, today: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return iso;
  const [, year = "", month = "", date = ""] = match;
  const sameYear = today.startsWith(year);
  if (lang === "zh") {
    const short = `${Number(month)}月${Number(date)}日`;
    return sameYear ? short : `${year}年${short}`;
  }
  const name = months[Number(month) - 1];
  if (!name) return iso;
  const short = `${Number(date)} ${name}`;
  return sameYear ? short : `${short} ${year}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What is known of the pieces on hand, in words. Unknown is never "in stock". */
export function stock(view: StockView, lang: Lang): string {
  const t = messages[lang];
  switch (view.state) {
    case "in":
      return t.stockIn;
    case "few":
      return t.stockFew(view.left);
    case "out":
      return t.stockOut;
    case "unknown":
      return t.stockUnknown;
  }
}

/** The same, short enough for a size button. */
export function stockShort(view: StockView, lang: Lang): string {
  const t = messages[lang];
  switch (view.state) {
    case "in":
      return t.stockIn;
    case "few":
      return t.left(view.left);
    case "out":
      return t.none;
    case "unknown":
      return t.unknown;
  }
}
