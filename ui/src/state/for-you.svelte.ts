import type { ForYou, Suggested } from "../contract";

/** Finished turns and opened products come close together: it is asked once they rest this long, milliseconds. */
export const REST = 250;
/** An answer that took longer changes nothing any more: one has looked elsewhere, milliseconds. */
export const LATE = 4000;
/** At most this many are shown. */
export const MOST = 6;

/**
 * What the guide would show this shopper now. It is asked in the background; until a good answer is there, and whenever
 * none comes, what was shown stays. On screen, what is wanted still keeps its place, and nothing changes under a finger.
 */
export class ForYouRow {
  /** By place; `null` until it is known whether there is one for this shopper. */
  items = $state.raw<readonly Suggested[] | null>(null);
  readonly #fetch: () => Promise<ForYou>;
  /** The question whose answer is waited for; any other answer is dropped. */
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;
  #seen = false;
  /** The guide's last answer, the best first. */
  #wanted: readonly Suggested[] | null = null;

  constructor(fetch: () => Promise<ForYou>) {
    this.#fetch = fetch;
  }

  /** Something happened that may change the answer. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), REST);
  }

  async #ask(): Promise<void> {
    const round = ++this.#round;
    const late = setTimeout(() => {
      if (round === this.#round) this.#round++;
    }, LATE);
    try {
      const { items } = await this.#fetch();
      if (round !== this.#round) return;
      this.#wanted = items;
      if (!this.#held) this.#place();
    } catch {
      // The row is a help, never a hindrance: it stays as it was, and no room is kept for one that never came.
      if (round === this.#round) this.items ??= [];
    } finally {
      clearTimeout(late);
    }
  }

  #place(): void {
    if (this.#wanted) this.items = placed(this.#seen ? (this.items ?? []) : [], this.#wanted);
  }

  /** Whether the row is where one sees it. Where nobody does, the best comes first. */
  seen(now: boolean): void {
    this.#seen = now;
    if (!now && !this.#held) this.#place();
  }

  /** A finger is on the row. */
  hold(): void {
    this.#held = true;
  }

  /** It is gone, and so is what it touched. */
  release(): void {
    this.#held = false;
    this.#place();
  }

  /** The shopper is forgotten, at once; an answer under way is dropped. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#round++;
    this.#held = false;
    this.#wanted = null;
    this.items = null;
  }
}

/** What is wanted, by place: what is shown already stays where it is, the rest fills the places that became free. */
export function placed(shown: readonly Suggested[], wanted: readonly Suggested[]): Suggested[] {
  const best = wanted.slice(0, MOST);
  const places = best.map((_, at) => best.find((one) => one.card.id === shown[at]?.card.id));
  const rest = best.filter((one) => !places.includes(one));
  return places.map((one) => one ?? rest.shift()).filter((one) => one !== undefined);
}
