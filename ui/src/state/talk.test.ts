// Properties under test:
// 1. Events of one turn build the answer in order; exactly one terminal event ends it, and nothing after it counts.
// 2. Events of an older (or unknown) turn change nothing, not even their stage.
// 3. `restart` forgets the words of this turn and nothing else.
// 4. A new turn forgets the words but keeps stage, need and suggestions until it brings its own.
// 5. A retold answer replaces words and suggestions, never in the middle of a turn, never with nothing.
import { describe, expect, it } from "vitest";
import type { Results, Stage, TurnEvent } from "../contract";
import { begin, busy, hear, quiet, retold, type Talk } from "./talk";

const results = (total: number): Stage => ({
  stage: "results",
  ...({
    kind: "exact",
    total,
    page: 0,
    pages: 1,
    cards: [],
    near: [],
    facets: [],
    sort: "best",
    reading: null,
  } satisfies Results),
});
const timings = { first_card: 1, first_word: 2, done: 3 };
const text = (turn: number, delta: string, restart = false): TurnEvent => ({
  event: "text",
  turn,
  delta,
  restart,
});
const done = (turn: number): TurnEvent => ({
  event: "done",
  turn,
  spoken_by: "model",
  intent: "find",
  timings,
});
const chips = (turn: number): TurnEvent => ({
  event: "chips",
  turn,
  need: [{ id: "a", kind: "color", label: { zh: "红色", en: "red" } }],
  suggestions: [{ say: { zh: "在哪里？", en: "where is it?" }, label: null }],
});
const play = (talk: Talk, ...events: TurnEvent[]) => events.reduce(hear, talk);
const first = () => begin(quiet("zh"), "zh", "红色的连衣裙");

describe("a turn", () => {
  it("builds the answer in order", () => {
    const talk = play(
      first(),
      { event: "started", turn: 1, lang: "en" },
      { event: "products", turn: 1, stage: results(3) },
      text(1, "Three "),
      text(1, "dresses."),
      chips(1),
      done(1),
    );
    expect(talk).toMatchObject({
      lang: "en",
      asked: "红色的连衣裙",
      phase: "done",
      text: "Three dresses.",
      spokenBy: "model",
      intent: "find",
      stageTurn: 1,
    });
    expect(talk.stage).toEqual(results(3));
    expect(talk.need).toHaveLength(1);
    expect(talk.suggestions).toHaveLength(1);
  });

  it("thinks until the first word, speaks until the end", () => {
    const thinking = play(first(), { event: "products", turn: 1, stage: results(3) });
    expect([thinking.phase, busy(thinking)]).toEqual(["thinking", true]);
    const speaking = hear(thinking, text(1, "三件"));
    expect([speaking.phase, busy(speaking)]).toEqual(["speaking", true]);
    expect(busy(hear(speaking, done(1)))).toBe(false);
  });

  it("ends once", () => {
    const ended = play(first(), text(1, "好"), done(1));
    for (const late of [
      text(1, "!"),
      done(1),
      chips(1),
      { event: "failed", turn: 1, code: "internal" } as const,
    ]) {
      expect(hear(ended, late)).toBe(ended);
    }
  });

  it("fails with its code and keeps what was already said", () => {
    const talk = play(first(), text(1, "三"), { event: "failed", turn: 1, code: "cancelled" });
    expect(talk).toMatchObject({ phase: "failed", failure: "cancelled", text: "三" });
  });

  it("begins again when told to, keeping the stage", () => {
    const talk = play(
      first(),
      { event: "products", turn: 1, stage: results(3) },
      text(1, "Thr"),
      text(1, "三件", true),
    );
    expect(talk.text).toBe("三件");
    expect(talk.stage).toEqual(results(3));
    expect(hear(talk, text(1, "。")).text).toBe("三件。");
  });
});

describe("stale events", () => {
  it("of an older turn change nothing", () => {
    const second = begin(play(first(), text(1, "旧")), "zh", "便宜一点");
    for (const late of [
      text(1, "旧话"),
      { event: "products", turn: 1, stage: results(9) } as const,
      { event: "started", turn: 1, lang: "en" } as const,
      chips(1),
      done(1),
    ]) {
      expect(hear(second, late)).toBe(second);
    }
  });

  it("of a turn never asked change nothing", () => {
    const talk = first();
    expect(hear(talk, text(2, "?"))).toBe(talk);
    expect(hear(quiet("zh"), text(0, "?"))).toEqual(quiet("zh"));
  });

  it("stay stale after a wipe", () => {
    const wiped = quiet("zh", first().turn + 1);
    expect(hear(wiped, text(1, "旧话"))).toBe(wiped);
    expect(begin(wiped, "zh", null).turn).toBe(3);
  });
});

describe("a second turn", () => {
  it("keeps stage and chips until it brings its own", () => {
    const one = play(
      first(),
      { event: "products", turn: 1, stage: results(3) },
      chips(1),
      text(1, "好"),
      done(1),
    );
    const two = begin(one, "zh", null);
    expect(two).toMatchObject({
      turn: 2,
      asked: null,
      text: "",
      phase: "thinking",
      spokenBy: null,
      stageTurn: 1,
    });
    expect(two.stage).toBe(one.stage);
    expect(two.need).toBe(one.need);
    expect(hear(two, { event: "products", turn: 2, stage: results(1) })).toMatchObject({ stageTurn: 2 });
  });
});

describe("retelling", () => {
  const answer = { lang: "en" as const, text: "Three dresses.", suggestions: [] };

  it("replaces the words once the turn has ended", () => {
    const talk = play(first(), chips(1), text(1, "三件"), done(1));
    const told = retold(talk, answer);
    expect(told).toMatchObject({ lang: "en", text: "Three dresses." });
    expect(told.suggestions).toBe(talk.suggestions);
  });

  it("waits while the guide speaks", () => {
    const talk = play(first(), text(1, "三"));
    expect(retold(talk, answer)).toBe(talk);
  });

  it("does not empty an answer", () => {
    const talk = play(first(), text(1, "三件"), done(1));
    expect(retold(talk, { ...answer, text: "" }).text).toBe("三件");
  });
});
