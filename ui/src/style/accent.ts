/** Contrast between two colours as WCAG 2.2 counts it: 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export type Rgb = readonly [number, number, number];

const PAPER: Rgb = [0xf6, 0xf2, 0xe9];
const CARD: Rgb = [0xff, 0xfd, 0xf9];
const INK: Rgb = [0x22, 0x1d, 0x16];
const WHITE: Rgb = [255, 255, 255];
const FALLBACK: Rgb = [0xa6, 0x3a, 0x2b];
/** Text needs this much; a little more than the 4.5 that is asked for. */
const ENOUGH = 4.6;

/** `#RRGGBB` as numbers, else `null`. */
export function parse(hex: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) return null;
  return [1, 2, 3].map((at) => Number.parseInt(match[at] ?? "0", 16)) as unknown as Rgb;
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((part, at) => Math.round(part * share + (b[at] ?? 0) * (1 - share))) as unknown as Rgb;
}

function css(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * The shop's one accent, made readable whatever it is: the colour itself for fills, ink or white to write on it,
 * and a shade dark enough to write with on paper, on cards and on its own wash.
 */
export function accentColors(
  hex: string,
): Record<"--accent" | "--on-accent" | "--accent-text" | "--accent-wash", string> {
  const accent = parse(hex) ?? FALLBACK;
  const wash = mix(accent, CARD, 0.12);
  let text = accent;
  while ([PAPER, CARD, wash].some((ground) => contrast(text, ground) < ENOUGH))
    text = mix(text, [0, 0, 0], 0.92);
  // White on the accent where it can be read, else ink, else the accent gives way a little.
  let fill = accent;
  if (contrast(fill, WHITE) < ENOUGH && contrast(fill, INK) < ENOUGH) fill = text;
  const on = contrast(fill, WHITE) >= ENOUGH ? WHITE : INK;
  return {
    "--accent": css(fill),
    "--on-accent": css(on),
    "--accent-text": css(text),
    "--accent-wash": css(wash),
  };
}
