// Properties under test:
// 1. Whatever colour a shop sets, what is written on it and with it keeps a contrast of 4.5 : 1 or more.
// 2. A colour that can be read as it is stays as it is; nonsense falls back to the screen's own.
import { describe, expect, it } from "vitest";
import { accentColors, contrast, parse } from "./accent";

const paper = parse("#f6f2e9")!;
const card = parse("#fffdf9")!;

describe("the shop's accent", () => {
  it.each([
    "#a63a2b",
    "#ffd400",
    "#ffffff",
    "#000000",
    "#808080",
    "#00c2a8",
    "#2f5d50",
    "#e0b020",
    "#7a7aff",
  ])("%s can be read", (hex) => {
    const colors = accentColors(hex);
    const [fill, on, text, wash] = Object.values(colors).map((each) => parse(each)!) as [
      readonly [number, number, number],
      readonly [number, number, number],
      readonly [number, number, number],
      readonly [number, number, number],
    ];
    expect(contrast(on, fill)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [paper, card, wash]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("stays itself where it can", () => {
    expect(accentColors("#a63a2b")).toMatchObject({
      "--accent": "#a63a2b",
      "--on-accent": "#ffffff",
      "--accent-text": "#a63a2b",
    });
  });

  it("falls back from nonsense", () => {
    expect(accentColors("tomato")).toEqual(accentColors("#a63a2b"));
    expect(parse("#12345")).toBeNull();
  });

  it("counts contrast as the standard does", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
