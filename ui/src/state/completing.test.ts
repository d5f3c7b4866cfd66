// Properties under test:
// 1. Nothing is asked while the fingers fly; once they rest, the last text is asked, and each text once.
// 2. An answer to an older text, or to a question already asked or wiped, never shows.
// 3. The arrow keys go through the rows and round by the field; new rows begin at the field.
// 4. Escape hides the rows until another letter; an empty field has none; a failure has none.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Completion, Completions } from "../contract";
import { Completing, REST } from "./completing.svelte";

const row = (text: string): Completion => ({
  kind: "kind",
  label: { zh: text, en: text },
  text,
  count: 1,
  product: null,
});

/** A guide that answers when told to. */
function asked() {
  const calls: Array<{ text: string; answer: (rows: string[]) => void; fail: () => void }> = [];
  const completing = new Completing(
    (text) =>
      new Promise<Completions>((resolve, reject) => {
        const answer = (rows: string[]) => resolve({ items: rows.map(row) });
        calls.push({ text, answer, fail: () => reject(new Error("no")) });
      }),
  );
  const rows = () => completing.items.map((each) => each.text);
  return { calls, completing, rows };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const rest = () => vi.advanceTimersByTimeAsync(REST);

describe("completions", () => {
  it("are asked for once the fingers rest", async () => {
    const { calls, completing, rows } = asked();
    for (const text of ["d", "dr", "dre"]) {
      completing.typed(text, "en");
      await vi.advanceTimersByTimeAsync(REST - 1);
    }
    expect(calls).toHaveLength(0);
    await rest();
    completing.typed("dre ", "en");
    await rest();
    expect(calls.map((call) => call.text)).toEqual(["dre"]);
    calls[0]!.answer(["dress"]);
    await rest();
    expect(rows()).toEqual(["dress"]);
    completing.typed("dre", "zh");
    await rest();
    expect(calls).toHaveLength(2);
  });

  it("drop answers that come too late", async () => {
    const { calls, completing, rows } = asked();
    completing.typed("dre", "en");
    await rest();
    completing.typed("sho", "en");
    await rest();
    calls[1]!.answer(["shoes"]);
    await rest();
    calls[0]!.answer(["dress"]);
    await rest();
    expect(rows()).toEqual(["shoes"]);
    completing.typed("shoe", "en");
    await rest();
    completing.close();
    calls[2]!.answer(["shoes"]);
    await rest();
    expect(rows()).toEqual([]);
  });

  it("are walked through with the arrow keys", async () => {
    const { calls, completing } = asked();
    completing.typed("s", "en");
    await rest();
    calls[0]!.answer(["a", "b"]);
    await rest();
    const walk: Array<string | null> = [];
    for (const step of [1, 1, 1, -1, -1, -1] as const) {
      completing.move(step);
      walk.push(completing.chosen?.text ?? null);
    }
    expect(walk).toEqual(["a", "b", null, "b", "a", null]);
    completing.move(1);
    completing.typed("sh", "en");
    await rest();
    calls[1]!.answer(["c"]);
    await rest();
    expect([completing.at, completing.chosen]).toEqual([-1, null]);
  });

  it("stay away when they were sent away", async () => {
    const { calls, completing, rows } = asked();
    completing.typed("s", "en");
    await rest();
    calls[0]!.answer(["a"]);
    await rest();
    completing.dismiss();
    completing.typed("s", "en");
    await rest();
    expect([rows(), calls.length]).toEqual([[], 1]);
    completing.typed("sh", "en");
    await rest();
    calls[1]!.answer(["b"]);
    await rest();
    expect(completing.open).toBe(true);
    completing.typed("", "en");
    expect(completing.open).toBe(false);
    completing.typed("sh", "en");
    await rest();
    calls[2]!.fail();
    await rest();
    expect(rows()).toEqual([]);
  });
});
