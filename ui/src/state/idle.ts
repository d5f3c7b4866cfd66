/** What the idle clock says: leave the shopper alone, ask "still there?" with so many seconds left, or wipe. */
export type Idle = { state: "active" } | { state: "asking"; left: number } | { state: "over" };

/**
 * The idle clock. It holds one number, the moment of the last touch; time comes from outside.
 * Times are in milliseconds, lengths in seconds as the shop sets them.
 */
export class IdleClock {
  #last: number;
  readonly #idle: number;
  readonly #countdown: number;

  constructor(idleSeconds: number, countdownSeconds: number, now: number) {
    this.#idle = Math.max(1, idleSeconds) * 1000;
    this.#countdown = Math.max(1, countdownSeconds) * 1000;
    this.#last = now;
  }

  /** Someone is there. */
  touch(now: number): void {
    this.#last = now;
  }

  /** What to show at `now`. A clock set back counts as a touch, so that a shopper is never wiped by it. */
  read(now: number): Idle {
    if (now < this.#last) this.#last = now;
    const still = now - this.#last;
    if (still < this.#idle) return { state: "active" };
    const left = this.#idle + this.#countdown - still;
    return left > 0 ? { state: "asking", left: Math.ceil(left / 1000) } : { state: "over" };
  }
}
