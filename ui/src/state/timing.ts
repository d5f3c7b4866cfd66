/** How long a turn took as the shopper sees it, kept in the browser's own performance timeline for whoever measures. */

import { tick } from "svelte";

/** Products on screen: a measure from the words leaving the screen to the frame after their cards were drawn. */
export const PAINTED = "aisle: products painted";
/** The guide's own time to its first card, from its words to the Products event; ends the turn. */
export const FIRST_CARD = "aisle: first card";

export function asked(): number {
  performance.clearMeasures(PAINTED);
  performance.clearMeasures(FIRST_CARD);
  return performance.now();
}

export function productsShown(since: number): void {
  // The second frame begins after the first one has been painted.
  void tick().then(() =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => performance.measure(PAINTED, { start: since, end: performance.now() })),
    ),
  );
}

export function turnDone(firstCard: number | null): void {
  if (firstCard !== null) performance.measure(FIRST_CARD, { start: 0, duration: firstCard });
}
