// Properties under test:
// 1. A key of the on-screen keyboard does what a key does: inserts at the caret, replaces a selection, deletes a whole
//    character, also where that character takes two code units.
// 2. Every named key has a face or a drawing, and no key stands twice in a layout.
// 3. A zone's name is laid in lines that fit, even ones in Chinese, or left out.
// 4. The dotted way ends at the pin.
// 5. Every kind of product has its own drawing; unknown kinds have one too.
import { describe, expect, it } from "vitest";
import { edit, face, letters, symbols } from "./keys";
import { fit, textWidth, wayPoints } from "./plan";
import { drawing } from "./standins";

describe("keys", () => {
  it.each([
    ["abc", 1, 1, "x", "axbc", 2],
    ["abc", 1, 3, "x", "ax", 2],
    ["abc", 3, 3, "space", "abc ", 4],
    ["abc", 2, 2, "backspace", "ac", 1],
    ["abc", 0, 0, "backspace", "abc", 0],
    ["abc", 0, 2, "backspace", "c", 0],
    ["红裙", 2, 2, "backspace", "红", 1],
    ["a𠮷", 3, 3, "backspace", "a", 1],
  ])("%j at %d–%d, %s", (text, from, to, key, expected, caret) => {
    expect(edit(text, from, to, key)).toEqual({ text: expected, caret });
  });

  it("stand once, each with a face", () => {
    const names = { space: "space", symbols: "?!¥", letters: "abc" };
    for (const layout of [letters("zh"), letters("en"), symbols("zh"), symbols("en")]) {
      const keys = layout.flat();
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(face(key, false, false, names)).not.toBe("");
      for (const named of ["space", "backspace", "enter", "hide", "symbols"]) expect(keys).toContain(named);
      expect(Math.max(...layout.map((row) => row.length))).toBeLessThanOrEqual(10);
    }
    expect(letters("zh").flat()).toContain("，");
    expect(letters("en").flat()).toContain(",");
    expect(face("a", true, false, names)).toBe("A");
  });
});

describe("names on the plan", () => {
  it("count Chinese as wide", () => {
    expect(textWidth("女装")).toBe(2);
    expect(textWidth("ab")).toBeCloseTo(1.16);
  });

  it.each<[string, number, string[]]>([
    ["女装", 4, ["女装"]],
    ["玩具茶与食品", 4, ["玩具茶", "与食品"]],
    ["Phones and audio", 7, ["Phones and", "audio"]],
    ["Phones and audio", 3, []],
    ["图书与礼品", 1, []],
  ])("%s in %d", (name, room, lines) => {
    expect(fit(name, room, 1, 2)).toEqual(lines);
  });
});

describe("the way", () => {
  const place = { code: "A1", zone: null, sentence: { zh: "", en: "" }, pin: { x: 5, y: 5 } };

  it("ends at the pin", () => {
    const way = [
      { x: 0, y: 0 },
      { x: 0, y: 5 },
    ];
    expect(wayPoints({ ...place, way })).toBe("0,0 0,5 5,5");
    expect(wayPoints({ ...place, way: [...way, { x: 5, y: 5 }] })).toBe("0,0 0,5 5,5");
    expect(wayPoints({ ...place, way, pin: null })).toBe("0,0 0,5");
  });

  it("is empty when unknown", () => {
    expect(wayPoints({ ...place, way: [] })).toBe("");
  });
});

describe("stand-ins", () => {
  const kinds =
    "clothing shoes bags beauty audio phone computer home kitchen toys sport food book gift other".split(" ");

  it("are drawn for every kind of the contract", () => {
    expect(new Set(kinds.map((kind) => drawing(kind).body)).size).toBe(kinds.length);
    expect(drawing("submarine")).toBe(drawing("other"));
  });
});
