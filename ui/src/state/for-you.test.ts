// Properties under test:
// 1. What is shown already keeps its place while one sees it; what is new fills the free places; at most six.
// 2. It is asked once for what comes close together, and again after each opened product and each finished turn.
// 3. A failed answer, and one that comes too late, leave the row as it was.
// 4. Nothing changes under a finger; what came meanwhile is shown once it is gone.
// 5. The wipe clears it at once, drops the answer under way, and asks for the next shopper only after the reset.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ForYou, Suggested } from "../contract";
import { fakeHost } from "../host/fake";
import { ForYouRow, LATE, placed, REST } from "./for-you.svelte";
import { Guide } from "./guide.svelte";

const suggested = (id: string) => ({ card: { id } }) as Suggested;
const row = (ids: string) => [...ids].map(suggested);
const ids = (items: readonly Suggested[] | null) => items?.map((item) => item.card.id).join("") ?? null;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("places", () => {
  it.each([
    ["", "abc", "abc"],
    ["abc", "abc", "abc"],
    ["abc", "cab", "abc"],
    ["abc", "dbe", "dbe"],
    ["abc", "xay", "axy"],
    ["abcdef", "fx", "fx"],
    ["abc", "", ""],
    ["", "abcdefgh", "abcdef"],
  ])("%j, then %j: %j", (shown, wanted, expected) => {
    expect(ids(placed(row(shown), row(wanted)))).toBe(expected);
  });
});

/** A row whose answers the test gives. */
function asked() {
  const questions: Array<{ answer: (reply: ForYou) => void; fail: () => void }> = [];
  const now = new ForYouRow(
    () => new Promise((answer, reject) => questions.push({ answer, fail: () => reject(new Error("no")) })),
  );
  const reply = async (wanted: string, at = questions.length - 1) => {
    questions[at]!.answer({ items: row(wanted) });
    await vi.advanceTimersByTimeAsync(0);
  };
  const ask = async () => {
    now.soon();
    await vi.advanceTimersByTimeAsync(REST);
  };
  return { now, questions, reply, ask };
}

describe("the row", () => {
  it("asks once for what comes close together", async () => {
    const { now, questions } = asked();
    for (let times = 0; times < 3; times++) now.soon();
    await vi.advanceTimersByTimeAsync(REST - 1);
    expect(questions.length).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(questions.length).toBe(1);
  });

  it("stays as it was when no good answer comes", async () => {
    const { now, questions, reply, ask } = asked();
    await ask();
    await reply("abc");
    await ask();
    questions[1]!.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(ids(now.items)).toBe("abc");
    await ask();
    await vi.advanceTimersByTimeAsync(LATE);
    await reply("xyz");
    expect(ids(now.items)).toBe("abc");
  });

  it("keeps no room for a row that never came", async () => {
    const { now, questions, ask } = asked();
    await ask();
    expect(now.items).toBeNull();
    questions[0]!.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(now.items).toEqual([]);
  });

  it("hears only the newest answer", async () => {
    const { now, reply, ask } = asked();
    await ask();
    await ask();
    await reply("new", 1);
    await reply("old", 0);
    expect(ids(now.items)).toBe("new");
  });

  it("keeps places while one sees them, else puts the best first", async () => {
    const { now, reply, ask } = asked();
    await ask();
    await reply("abc");
    now.seen(true);
    await ask();
    await reply("xab");
    expect(ids(now.items)).toBe("abx");
    now.seen(false);
    expect(ids(now.items)).toBe("xab");
  });

  it("changes nothing under a finger", async () => {
    const { now, reply, ask } = asked();
    await ask();
    await reply("abc");
    now.seen(true);
    now.hold();
    await ask();
    await reply("xyz");
    expect(ids(now.items)).toBe("abc");
    now.release();
    expect(ids(now.items)).toBe("xyz");
  });

  it("is cleared at once, and drops the answer under way", async () => {
    const { now, reply, ask } = asked();
    await ask();
    await reply("abc");
    await ask();
    now.clear();
    expect(now.items).toBeNull();
    await reply("xyz");
    expect(now.items).toBeNull();
  });
});

describe("a visit", () => {
  /** The made-up shop, with a list of what it was asked. */
  async function visit(query = "") {
    vi.stubGlobal("requestAnimationFrame", () => 0);
    const host = await fakeHost(new URLSearchParams(`shop=made-up&${query}`));
    const boot = await host.rpc("boot", {});
    const log: string[] = [];
    const { rpc } = host;
    let broken = false;
    host.rpc = async (name, args) => {
      log.push(name);
      if (broken && name === "for_you") throw "catalogue";
      if (name === "reset") await new Promise((resume) => setTimeout(resume, 2 * REST));
      return rpc(name, args);
    };
    const guide = new Guide(host, boot);
    await vi.advanceTimersByTimeAsync(REST);
    const broke = () => void (broken = true);
    return { guide, log, broke, wait: () => vi.advanceTimersByTimeAsync(2000) };
  }

  it("begins with what is wanted now, and follows what is opened", async () => {
    const { guide, wait } = await visit();
    const before = ids(guide.forYou.items);
    expect(guide.forYou.items?.length).toBe(6);
    guide.open("P023");
    await vi.advanceTimersByTimeAsync(REST);
    const after = guide.forYou.items ?? [];
    expect(ids(after)).not.toBe(before);
    expect(after.flatMap((item) => item.reasons.map((reason) => reason.en)).join()).toContain(
      "Noise-cancelling headphones",
    );
    expect(after.some((item) => item.card.id === "P023")).toBe(false);
    await wait();
  });

  it("is asked again after each finished turn", async () => {
    const { guide, log, wait } = await visit();
    guide.say("红色的连衣裙");
    await wait();
    expect(log.filter((name) => name === "for_you").length).toBe(2);
    expect(guide.forYou.items?.some((item) => item.reason.zh.includes("红色"))).toBe(true);
  });

  it("goes on with the row it had when the guide fails", async () => {
    const { guide, broke, log, wait } = await visit();
    const before = guide.forYou.items;
    broke();
    guide.open("P023");
    await wait();
    expect(log.filter((name) => name === "for_you").length).toBeGreaterThan(1);
    expect(guide.forYou.items).toBe(before);
    expect(guide.talk.phase).toBe("done");
  });

  it("is forgotten with the shopper", async () => {
    const { guide, log, wait } = await visit();
    const first = ids(guide.forYou.items);
    guide.open("P023");
    await wait();
    log.length = 0;
    guide.wipe();
    expect(guide.forYou.items).toBeNull();
    await vi.advanceTimersByTimeAsync(REST + 10);
    expect(log).toEqual(["reset"]);
    await wait();
    expect(log).toEqual(["reset", "for_you"]);
    expect(ids(guide.forYou.items)).toBe(first);
  });
});
