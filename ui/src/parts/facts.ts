import type { Lang, RunsOn, Status } from "../contract";
import { messages } from "../locale";
import { pick } from "../locale/format";

/** A row of the sheet behind the status line. */
export interface Fact {
  id: string;
  label: string;
  value: string;
}

/** What this kiosk can tell of itself, row by row. What is not known has no row; `day` puts a date in words. */
export function facts(status: Status, lang: Lang, day: (iso: string) => string): Fact[] {
  const t = messages[lang].kiosk;
  return [
    { id: "model", label: t.model, value: model(status, lang) },
    ...(status.runs_on ? machine(status.runs_on, lang) : []),
    { id: "answers", label: t.answers, value: answers(status, lang) },
    { id: "products", label: t.products, value: messages[lang].count(status.products) },
    ...(status.prices_as_of ? [{ id: "prices", label: t.prices, value: day(status.prices_as_of) }] : []),
    { id: "generation", label: t.generation, value: String(status.generation) },
  ];
}

function model(status: Status, lang: Lang): string {
  const t = messages[lang].kiosk;
  if (status.reason_words) return t.off(pick(status.reason_words, lang));
  if (status.model === "ready") return status.model_name ?? t.unnamed;
  return status.crashes > 0 ? t.restarting(status.crashes) : t.loading;
}

function machine(on: RunsOn, lang: Lang): Fact[] {
  const t = messages[lang].kiosk;
  const number = (count: number) => count.toLocaleString(lang === "zh" ? "zh-CN" : "en-GB");
  const rows: Array<Fact | null> = [
    { id: "runs-on", label: t.runsOn, value: on.short },
    on.layers && { id: "layers", label: t.layers, value: t.layersOf(on.layers.offloaded, on.layers.all) },
    on.memory_mb === null ? null : { id: "memory", label: t.memory, value: `${number(on.memory_mb)} MB` },
    on.context === null ? null : { id: "context", label: t.context, value: t.tokens(number(on.context)) },
    on.refused.length === 0
      ? null
      : { id: "refused", label: t.refused, value: on.refused.join(lang === "zh" ? "、" : ", ") },
  ];
  return rows.filter((row) => row !== null);
}

function answers(status: Status, lang: Lang): string {
  const t = messages[lang].kiosk;
  if (status.model !== "ready") return t.templates;
  return status.speaks ? t.speaks : t.silent;
}
