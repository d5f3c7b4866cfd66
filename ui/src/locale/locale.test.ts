// Properties under test:
// 1. Both languages hold the same keys, all of the same kind, none empty.
// 2. Chinese is Chinese: no half-width punctuation after a Chinese character, no 你, no 亲 as an address.
// 3. English holds no Chinese (but the name of the other language's sign).
// 4. Everything a shopper is promised in privacy stands in exactly five lines, in both languages.
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { zh } from "./zh";

/** Every text by its path; functions are called with samples. */
function texts(tree: unknown, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof tree === "string") found.set(path, tree);
  else if (typeof tree === "function") {
    const sample = path.endsWith("mentionsUnder") || path.endsWith("relaxOne") || path.endsWith("valueCount");
    const call = tree as (...args: unknown[]) => string;
    found.set(path, call(sample ? "XX" : 7, 7));
  } else if (tree && typeof tree === "object") {
    for (const [key, value] of Object.entries(tree)) {
      for (const [at, text] of texts(value, path ? `${path}.${key}` : key)) found.set(at, text);
    }
  }
  return found;
}

const chinese = texts(zh);
const english = texts(en);

describe("the two languages", () => {
  it("hold the same keys", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(chinese.size).toBeGreaterThan(120);
  });

  it("leave nothing empty", () => {
    for (const [path, text] of [...chinese, ...english]) expect(text.trim(), path).not.toBe("");
  });

  it("say privacy in five lines", () => {
    expect([zh.privacy.length, en.privacy.length]).toEqual([5, 5]);
  });
});

describe("Chinese", () => {
  it("uses full-width punctuation", () => {
    for (const [path, text] of chinese) expect(text, path).not.toMatch(/[一-鿿][,.!?;:()]/u);
  });

  it("says 您, never 你 or 亲", () => {
    for (const [path, text] of chinese) expect(text, path).not.toMatch(/你|亲/u);
  });
});

describe("English", () => {
  it("holds no Chinese", () => {
    for (const [path, text] of english) expect(text, path).not.toMatch(/[一-鿿，。？！：；]/u);
  });
});
