// Properties under test:
// 1. A suggested card says its reason, and says when the shop asked for it; other cards do neither.
// 2. Why it is shown can be asked, by a name that says of what, and is answered in full in both languages.
// 3. At most four cards in a row of a product's page, and no row without cards.
// 4. The row for this shopper tells a reason on every card; it is not there while nothing is wanted.
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import type { Lang, Suggested } from "../contract";
import { fakeHost } from "../host/fake";
import { messages } from "../locale";
import { Guide } from "../state/guide.svelte";
import ForYou from "./ForYou.svelte";
import Given from "./Given.svelte";
import SuggestedRow from "./SuggestedRow.svelte";
import WhySheet from "./WhySheet.svelte";

const langs: Lang[] = ["zh", "en"];
const host = await fakeHost(new URLSearchParams("shop=made-up"));
const boot = await host.rpc("boot", {});
const { items } = await host.rpc("for_you", {});
const promoted = items.find((item) => item.promoted)!;
const plain = items.find((item) => !item.promoted)!;

function guideIn(lang: Lang): Guide {
  const guide = new Guide(host, boot);
  guide.lang = lang;
  return guide;
}

function html(guide: Guide, part: unknown, props: object): string {
  const given = Given as Component<{ guide: Guide; part: unknown; props: object }>;
  return render(given, { props: { guide, part, props } }).body;
}

const count = (page: string, testid: string) => page.split(`data-testid="${testid}"`).length - 1;
const row = (lang: Lang, shown: readonly Suggested[]) =>
  html(guideIn(lang), SuggestedRow, { title: "row", items: shown, testid: "row" });

describe.each(langs)("a suggested card (%s)", (lang) => {
  const t = messages[lang];

  it("says that the shop asked for it", () => {
    expect(count(row(lang, [plain]), "promoted")).toBe(0);
    const page = row(lang, [promoted]);
    expect(count(page, "promoted")).toBe(1);
    expect(page).toContain(t.promoted);
  });

  it("says its reason and can be asked for all of them", () => {
    const page = row(lang, [plain]);
    expect(page).toContain(plain.reason[lang]);
    expect(page).toContain(t.whyThisOne(plain.card.name[lang]));
  });

  it("is explained in full", () => {
    expect(plain.reasons.length).toBeGreaterThan(1);
    const page = html(guideIn(lang), WhySheet, { item: plain, close: () => undefined });
    expect(count(page, "why-reason")).toBe(plain.reasons.length);
    for (const reason of plain.reasons) expect(page).toContain(reason[lang]);
    expect(page).toContain(`aria-label="${t.whyThis}"`);
    expect(page).toContain(plain.card.name[lang]);
    expect(page).not.toContain(t.promotedLine);
  });

  it("is explained where only the shop asked for it", () => {
    const alone = { ...promoted, reasons: [], reason: { zh: "", en: "" } };
    const page = html(guideIn(lang), WhySheet, { item: alone, close: () => undefined });
    expect(page).toContain(t.promotedLine);
    expect(count(page, "why-reason")).toBe(0);
    expect(row(lang, [alone])).toContain(t.whyThis);
  });
});

describe("a row", () => {
  it("holds at most four cards", () => {
    expect([items.length, count(row("en", items), "card")]).toEqual([6, 4]);
  });

  it("is not there without cards", () => {
    expect(row("en", [])).not.toContain("section");
  });
});

describe.each(langs)("the row for this shopper (%s)", (lang) => {
  it("tells a reason on every card", () => {
    const guide = guideIn(lang);
    guide.forYou.items = items;
    const page = html(guide, ForYou, {});
    expect(page).toContain(messages[lang].forYou);
    expect([count(page, "for-you-card"), count(page, "why"), count(page, "promoted")]).toEqual([6, 6, 1]);
    for (const item of items) expect(page).toContain(item.reasons[0]?.[lang] ?? messages[lang].whyThis);
  });

  it("is not there while nothing is wanted", () => {
    const guide = guideIn(lang);
    expect(count(html(guide, ForYou, {}), "for-you")).toBe(0);
    guide.forYou.items = [];
    expect(count(html(guide, ForYou, {}), "for-you")).toBe(0);
  });
});
