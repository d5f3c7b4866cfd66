import type { Lang } from "../contract";

/** A letter or sign, or one of the named keys. */
export type Key = string;

const digits = [..."1234567890"];

/** Letters, digits and the signs one needs most. */
export function letters(lang: Lang): Key[][] {
  const [comma, stop] = lang === "zh" ? ["，", "。"] : [",", "."];
  return [
    digits,
    [..."qwertyuiop"],
    [..."asdfghjkl"],
    ["shift", ..."zxcvbnm", "backspace"],
    ["symbols", comma, "space", stop, "hide", "enter"],
  ];
}

/** Signs, in the width of the language. */
export function symbols(lang: Lang): Key[][] {
  const [comma, stop] = lang === "zh" ? ["，", "。"] : [",", "."];
  const marks = lang === "zh" ? [..."？！：；（）“”、…"] : [..."?!:;()\"'&…"];
  return [
    digits,
    [..."¥$€£%+-=/*"],
    marks,
    ["#", "@", "_", "~", "<", ">", "°", "×", "backspace"],
    ["symbols", comma, "space", stop, "hide", "enter"],
  ];
}

/** What stands on a key. */
export function face(
  key: Key,
  shift: boolean,
  signs: boolean,
  names: { space: string; symbols: string; letters: string },
): string {
  if (key === "space") return names.space;
  if (key === "symbols") return signs ? names.letters : names.symbols;
  return shift ? key.toUpperCase() : key;
}

/** What a key does to a text whose selection runs from `from` to `to`. Deletes whole characters, not halves of them. */
export function edit(text: string, from: number, to: number, key: Key): { text: string; caret: number } {
  let start = from;
  const insert = key === "space" ? " " : key === "backspace" ? "" : key;
  if (key === "backspace" && from === to) {
    const last = [...text.slice(0, from)].at(-1);
    start = from - (last?.length ?? 0);
  }
  return { text: text.slice(0, start) + insert + text.slice(to), caret: start + insert.length };
}
