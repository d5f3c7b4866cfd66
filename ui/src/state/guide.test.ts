// Properties under test:
// 1. A second question makes the first one's events stale; its own are heard.
// 2. The screen follows the language the guide answers in; switching by hand keeps the conversation and has the last
//    answer told again, after a turn under way has ended.
// 3. A turn the host refuses ends as failed.
// 4. The wipe forgets everything and reaches the guide before the next shopper's first question does.
// 5. At most four products are chosen for comparison; choosing twice takes one out.
// 6. A completion is said, a product's opens it; either way the field and the rows are empty afterwards.
// 7. A new catalogue brings its departments and questions, and leaves the stage as it is.
// 8. The on-screen keyboard opens at a touch until a real key was pressed.
import { describe, expect, it } from "vitest";
import type { Boot, Card, Completion, TurnEvent, TurnInput } from "../contract";
import type { Host } from "../host";
import { Guide } from "./guide.svelte";

const words = (text: string) => ({ zh: text, en: text });
const boot: Boot = {
  shop: { name: words("shop"), hours: words(""), address: words(""), accent: "#a63a2b", model_server: false },
  lang: "zh",
  idle_seconds: 60,
  countdown_seconds: 20,
  ask: [],
  departments: [],
  attract: [],
  floor: null,
  status: {
    model: "off",
    reason: "no_model",
    reason_words: words("no model"),
    crashes: 0,
    model_name: null,
    runs_on: null,
    speaks: false,
    products: 1,
    prices_as_of: null,
    generation: 1,
  },
};
const card = (id: string): Card => ({
  id,
  name: words(id),
  category: null,
  brand: null,
  price: null,
  stock: { state: "unknown" },
  photo: null,
  standin: "other",
  colors: [],
  checks: [],
  note: null,
  featured: false,
});
const timings = { first_card: null, first_word: null, done: 1 };
const done = (turn: number): TurnEvent => ({
  event: "done",
  turn,
  spoken_by: "template",
  intent: "find",
  timings,
});
const settle = () => new Promise((resume) => setTimeout(resume));

/** A host that writes down what it is asked and answers only when told to. */
function recorder(refuse = false) {
  const log: string[] = [];
  const turns: Array<{ input: TurnInput; say: (event: TurnEvent) => void }> = [];
  const host: Host = {
    rpc: async (name, args) => {
      log.push(name);
      if (name === "reset") await settle();
      if (name === "reset") log.push("wiped");
      const lang = (args as { lang?: "zh" | "en" }).lang ?? "zh";
      return { lang, text: `again ${lang}`, suggestions: [] } as never;
    },
    turn: async (input, say) => {
      log.push(`turn ${input.turn}`);
      if (refuse) throw new Error("no");
      turns.push({ input, say });
    },
    photo: (hash) => hash,
    painted: () => undefined,
  };
  return { host, log, turns, guide: new Guide(host, boot) };
}

/** A row above the field. */
const completion = (text: string, id: string | null): Completion => ({
  kind: id === null ? "need" : "product",
  label: words(text),
  text,
  count: 1,
  product: id === null ? null : { id, photo: null, standin: "other", price: null },
});

describe("the guide of a screen", () => {
  it("hears only the newest turn", async () => {
    const { guide, turns } = recorder();
    guide.say("one");
    guide.say("two");
    await settle();
    const last = turns.at(-1)!;
    for (const { say } of turns) say({ event: "text", turn: 1, delta: "old", restart: false });
    last.say({ event: "text", turn: 2, delta: "new", restart: false });
    expect(guide.talk.text).toBe("new");
    expect(guide.talk.asked).toBe("two");
  });

  it("says nothing without words", async () => {
    const { guide, log } = recorder();
    guide.say("  \n ");
    await settle();
    expect(log).toEqual([]);
  });

  it("follows the language of the answer", async () => {
    const { guide, turns, log } = recorder();
    guide.say("a red dress");
    await settle();
    turns[0]!.say({ event: "started", turn: 1, lang: "en" });
    expect(guide.lang).toBe("en");
    turns[0]!.say(done(1));
    await settle();
    expect(log).not.toContain("retell");
  });

  it("has the answer told again when the language is switched, once the turn has ended", async () => {
    const { guide, turns, log } = recorder();
    guide.say("红色");
    await settle();
    turns[0]!.say({ event: "started", turn: 1, lang: "zh" });
    turns[0]!.say({ event: "text", turn: 1, delta: "好", restart: false });
    guide.switchTo("en");
    expect(guide.t.name).toBe("English");
    expect(log).not.toContain("retell");
    turns[0]!.say(done(1));
    await settle();
    expect(guide.talk).toMatchObject({ text: "again en", lang: "en", turn: 1 });
    guide.switchTo("zh");
    await settle();
    expect(guide.talk.text).toBe("again zh");
  });

  it("keeps a language chosen by hand before the guide has begun to answer", async () => {
    const { guide, turns } = recorder();
    guide.say("红色");
    await settle();
    guide.switchTo("en");
    turns[0]!.say({ event: "started", turn: 1, lang: "zh" });
    expect(guide.lang).toBe("en");
    turns[0]!.say(done(1));
    await settle();
    expect(guide.talk).toMatchObject({ text: "again en", lang: "en" });
  });

  it("ends a refused turn as failed", async () => {
    const { guide } = recorder(true);
    guide.say("one");
    await settle();
    expect(guide.talk).toMatchObject({ phase: "failed", failure: "internal" });
  });

  it("forgets everything, and the guide forgets first", async () => {
    const { guide, log, turns } = recorder();
    guide.say("one");
    await settle();
    guide.togglePick(card("a"));
    guide.draft = "half a quest";
    guide.large = guide.low = guide.keyboard = guide.staffCalled = true;
    guide.wipe();
    expect(guide).toMatchObject({
      room: "attract",
      picks: [],
      draft: "",
      large: false,
      low: false,
      lang: "zh",
    });
    expect(guide).toMatchObject({ keyboard: false, staffCalled: false });
    expect(guide.talk).toMatchObject({
      phase: "quiet",
      text: "",
      asked: null,
      stage: null,
      need: [],
      suggestions: [],
    });
    turns[0]!.say({ event: "text", turn: 1, delta: "late", restart: false });
    expect(guide.talk.text).toBe("");
    guide.say("next shopper");
    await settle();
    await settle();
    expect(log).toEqual(["turn 1", "reset", "wiped", "turn 3"]);
  });

  it("chooses at most four to compare", async () => {
    const { guide, turns } = recorder();
    for (const id of ["a", "b", "c", "d", "e"]) guide.togglePick(card(id));
    expect(guide.picks.map((each) => each.id)).toEqual(["a", "b", "c", "d"]);
    guide.togglePick(card("b"));
    guide.comparePicks();
    await settle();
    expect(turns[0]!.input).toMatchObject({ ask: "compare", ids: ["a", "c", "d"] });
    expect(guide.picks).toEqual([]);
  });

  it("opens the keyboard at a touch, until a real key was pressed", () => {
    const { guide } = recorder();
    guide.fieldTouched();
    expect(guide.keyboard).toBe(true);
    guide.hardwareKey();
    expect(guide.keyboard).toBe(false);
    guide.fieldTouched();
    expect(guide.keyboard).toBe(false);
    guide.wipe();
    guide.fieldTouched();
    expect(guide.keyboard).toBe(true);
  });

  it("says a completion and opens a product", async () => {
    const { guide, turns } = recorder();
    guide.start();
    guide.draft = "dre";
    guide.keyboard = true;
    guide.complete(completion("red dress", null));
    await settle();
    expect(turns.at(-1)!.input).toMatchObject({ ask: "words", text: "red dress" });
    expect([guide.draft, guide.keyboard, guide.completing.open]).toEqual(["", false, false]);
    guide.draft = "mug";
    guide.complete(completion("Mug", "P7"));
    await settle();
    expect(turns.at(-1)!.input).toMatchObject({ ask: "open", id: "P7" });
    expect(guide.draft).toBe("");
  });

  it("takes a new catalogue in", async () => {
    const { guide, host } = recorder();
    const asked: string[] = [];
    const newer = { ...boot, ask: [words("new")], status: { ...boot.status, generation: 2 } };
    host.rpc = async (name) => {
      asked.push(name);
      return (name === "boot" ? newer : newer.status) as never;
    };
    guide.start();
    await guide.refreshStatus();
    await guide.refreshStatus();
    expect(asked).toEqual(["status", "boot", "status"]);
    expect([guide.boot.ask, guide.room]).toEqual([[words("new")], "start"]);
  });
});
