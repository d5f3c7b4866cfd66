import { createContext, tick } from "svelte";
import type { Ask, Boot, Card, Completion, Department, Help, Lang, Status, Words } from "../contract";
import type { Host, PhotoSize } from "../host";
import { messages, type Messages } from "../locale";
import { day, pick } from "../locale/format";
import { Completing } from "./completing.svelte";
import { ForYouRow } from "./for-you.svelte";
import * as timing from "./timing";
import { begin, busy, hear, quiet, retold, type Talk } from "./talk";

/** What fills the screen. `stage` is whatever the guide put there last. */
export type Room = "attract" | "start" | "stage" | "help";

/** At most this many products stand side by side. */
export const MOST_COMPARED = 4;

/**
 * One shopper at the screen: everything that changes while they are here, and the wipe that forgets it.
 * Facts come from the guide; this class only remembers what it was sent and what was touched.
 */
export class Guide {
  /** The shop as it was opened last. */
  boot = $state.raw<Boot>() as Boot;
  readonly #host: Host;
  /** What one may be about to say. */
  readonly completing: Completing;
  /** What the guide would show this shopper now. */
  readonly forYou: ForYouRow;

  lang = $state<Lang>("zh");
  room = $state<Room>("attract");
  talk = $state.raw<Talk>(quiet("zh"));
  status = $state.raw<Status>() as Status;
  help = $state.raw<Help | null>(null);
  /** Chosen for comparison, in the order they were chosen. */
  picks = $state.raw<readonly Card[]>([]);
  draft = $state("");
  large = $state(false);
  /** Tall screens: everything lowered to where a hand reaches. */
  low = $state(false);
  keyboard = $state(false);
  /** A real keyboard has been used: the one on the screen no longer opens by itself. */
  #hardware = false;
  #asked = 0;
  /** The turn under way, or the last, says no to a product by touch: the stage is sent again as it stands. */
  rejecting = false;
  staffCalled = $state(false);
  #listTop = 0;
  /** The wipe under way: nothing of the next shopper reaches the guide before it is done. */
  #wiped: Promise<unknown> = Promise.resolve();

  constructor(host: Host, boot: Boot) {
    this.#host = host;
    this.boot = boot;
    this.status = boot.status;
    this.lang = boot.lang;
    this.talk = quiet(boot.lang);
    this.completing = new Completing((text, lang) => host.rpc("complete", { text, lang }));
    this.forYou = new ForYouRow(async () => {
      await this.#wiped;
      return host.rpc("for_you", {});
    });
    this.forYou.soon();
  }

  /** The screen's own words in the language of now. */
  get t(): Messages {
    return messages[this.lang];
  }

  get busy(): boolean {
    return busy(this.talk);
  }

  /** The name of what the stage shows, for the window tests and for restarting the scroll. */
  get showing(): string {
    return this.room === "stage" ? (this.talk.stage?.stage ?? "start") : this.room;
  }

  /** A text of the shop in the language of now. */
  w = (words: Words | null | undefined): string => (words ? pick(words, this.lang) : "");

  /** A day in words. */
  day = (iso: string): string => day(iso, this.lang, new Date().toISOString());

  photo = (hash: string, size: PhotoSize): string => this.#host.photo(hash, size);

  /** Leaves the attract screen. */
  start(lang?: Lang): void {
    if (lang) this.lang = lang;
    this.room = "start";
  }

  home(): void {
    this.room = "start";
    this.keyboard = false;
  }

  /** Back to what the guide showed last, from the start or the help page. */
  goOn(): void {
    this.room = this.talk.stage ? "stage" : "start";
  }

  /** From a product, a plan, a table or a policy to the list last shown. */
  back(): void {
    if (this.room === "help") this.goOn();
    else if (this.room === "stage") void this.ask({ ask: "back" });
  }

  /** Says words to the guide. Empty ones are not said. */
  say(text: string): void {
    const words = text.trim();
    if (words === "") return;
    this.#typed();
    if (this.room === "attract") this.room = "start";
    void this.ask({ ask: "words", text: words }, words);
  }

  /** Takes one of the ways to go on: a product is opened, anything else is said. */
  complete(one: Completion): void {
    this.#typed();
    if (one.product) this.open(one.product.id);
    else this.say(one.text);
  }

  /** What was typed is done with. */
  #typed(): void {
    this.draft = "";
    this.keyboard = false;
    this.completing.close();
  }

  /** Starts a turn: a touch or words. The turn before it is cancelled by the guide and ignored here. */
  async ask(ask: Ask, said: string | null = null): Promise<void> {
    this.talk = begin(this.talk, this.lang, said);
    const turn = this.talk.turn;
    this.rejecting = ask.ask === "reject";
    if (ask.ask === "reject") this.picks = this.picks.filter((card) => card.id !== ask.id);
    this.#asked = timing.asked();
    try {
      await this.#wiped;
      if (this.talk.turn !== turn) return;
      await this.#host.turn({ turn, lang: this.lang, ...ask }, (event) => this.#hear(event));
    } catch {
      this.#hear({ event: "failed", turn, code: "internal" });
    }
  }

  #hear(event: Parameters<typeof hear>[1]): void {
    const before = this.talk;
    this.talk = hear(before, event);
    if (this.talk === before) return;
    // The screen follows the language it is spoken to in, unless the shopper has just switched by hand.
    if (event.event === "started" && before.lang === this.lang) this.lang = event.lang;
    if (event.event === "products") {
      // Said no to on the start page, one stays there.
      if (!this.rejecting || this.room === "stage") this.room = "stage";
      timing.productsShown(this.#asked);
      if (event.stage.stage === "product") this.forYou.soon();
    }
    if (event.event === "done") {
      timing.turnDone(event.timings.first_card);
      this.forYou.soon();
    }
    // The language was switched while the guide was speaking the other one.
    if (!busy(this.talk) && this.talk.lang !== this.lang) void this.#retell();
  }

  open(id: string): void {
    this.keyboard = false;
    void this.ask({ ask: "open", id });
  }

  browse(department: Department): void {
    void this.ask({ ask: "choose", field: "category", value: department.value, fresh: true });
  }

  /** Switches every word on the screen at once; the guide's last sentence follows. */
  switchTo(lang: Lang): void {
    if (lang === this.lang) return;
    this.lang = lang;
    if (!this.busy) void this.#retell();
  }

  async #retell(): Promise<void> {
    if (this.talk.phase === "quiet") return;
    const turn = this.talk.turn;
    try {
      const answer = await this.#host.rpc("retell", { lang: this.lang });
      if (this.talk.turn === turn && answer.lang === this.lang) this.talk = retold(this.talk, answer);
    } catch {
      // The old sentence stays; everything else has switched.
    }
  }

  picked(id: string): boolean {
    return this.picks.some((card) => card.id === id);
  }

  togglePick(card: Card): void {
    if (this.picked(card.id)) this.picks = this.picks.filter((other) => other.id !== card.id);
    else if (this.picks.length < MOST_COMPARED) this.picks = [...this.picks, card];
  }

  comparePicks(): void {
    if (this.picks.length < 2) return;
    void this.ask({ ask: "compare", ids: this.picks.map((card) => card.id) });
    this.picks = [];
  }

  async openHelp(): Promise<void> {
    this.room = "help";
    this.keyboard = false;
    if (this.help) return;
    try {
      this.help = await this.#host.rpc("help", {});
    } catch {
      this.help = { topics: [] };
    }
  }

  async refreshStatus(): Promise<void> {
    try {
      this.status = await this.#host.rpc("status", {});
      // The shop has a new catalogue: its departments, questions and photos too. The stage stays as it is.
      if (this.status.generation === this.boot.status.generation) return;
      this.boot = await this.#host.rpc("boot", {});
      this.help = null;
      this.forYou.soon();
    } catch {
      // The line keeps its last words.
    }
  }

  /** The question field was touched. */
  fieldTouched(): void {
    if (!this.#hardware) this.keyboard = true;
  }

  /** A key of a real keyboard was pressed in the question field. */
  hardwareKey(): void {
    this.#hardware = true;
    this.keyboard = false;
  }

  /** Remembers how far the list was scrolled, to come back to it. */
  leaveList(top: number): void {
    this.#listTop = top;
  }

  get listTop(): number {
    return this.#listTop;
  }

  painted(): void {
    void tick().then(() => requestAnimationFrame(() => this.#host.painted()));
  }

  /** Forgets the shopper, here and in the guide. */
  wipe(): void {
    this.talk = quiet(this.boot.lang, this.talk.turn + 1);
    this.lang = this.boot.lang;
    this.room = "attract";
    this.picks = [];
    this.draft = "";
    this.completing.close();
    this.large = false;
    this.low = false;
    this.keyboard = false;
    this.#hardware = false;
    this.staffCalled = false;
    this.#listTop = 0;
    this.forYou.clear();
    this.#wiped = this.#host.rpc("reset", {}).catch(() => undefined);
    // What is wanted now, for whoever comes next.
    this.forYou.soon();
  }
}

/** The guide of this screen, handed down the tree. */
export const [useGuide, provideGuide] = createContext<Guide>();
