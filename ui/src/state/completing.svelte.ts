import type { Completion, Completions, Lang } from "../contract";

/** What is typed is asked for once the fingers rest this long, milliseconds. */
export const REST = 60;

/**
 * The ways to go on while a question is being typed. It asks when the fingers rest, drops answers that come too late,
 * and knows which row the arrow keys stand on. It keeps no text once the rows are closed.
 */
export class Completing {
  items = $state.raw<readonly Completion[]>([]);
  /** The row the arrow keys stand on; -1 is the field itself. */
  at = $state(-1);
  readonly #fetch: (text: string, lang: Lang) => Promise<Completions>;
  /** What the rows are for or will be; anything else that arrives is late. */
  #wanted = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(fetch: (text: string, lang: Lang) => Promise<Completions>) {
    this.#fetch = fetch;
  }

  get open(): boolean {
    return this.items.length > 0;
  }

  /** What stands in the field now. */
  typed(text: string, lang: Lang): void {
    const words = text.trim();
    if (words === "") return this.close();
    const wanted = `${lang} ${words}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(words, lang, wanted), REST);
  }

  async #ask(text: string, lang: Lang, wanted: string): Promise<void> {
    let items: readonly Completion[];
    try {
      items = (await this.#fetch(text, lang)).items;
    } catch {
      // Rows are a help, never a hindrance: without them one types on.
      items = [];
    }
    if (this.#wanted !== wanted) return;
    this.items = items;
    this.at = -1;
  }

  /** The arrow keys: through the rows and round by the field. */
  move(step: 1 | -1): void {
    const stops = this.items.length + 1;
    this.at = ((this.at + 1 + step + stops) % stops) - 1;
  }

  /** The row Enter takes, if the arrow keys stand on one. */
  get chosen(): Completion | null {
    return this.items[this.at] ?? null;
  }

  /** The rows go away, for this text: the same text does not bring them back until another letter is typed. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.items = [];
    this.at = -1;
  }

  /** Everything is forgotten: the question was asked, or the field is empty. */
  close(): void {
    this.dismiss();
    this.#wanted = "";
  }
}
