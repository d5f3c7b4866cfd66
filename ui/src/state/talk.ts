import type { Lang, Retold, SpokenBy, Stage, Suggestion, TurnEvent, Wish } from "../contract";

/** Where a turn stands. `thinking` until the first word, `done` and `failed` once its one terminal event came. */
export type Phase = "quiet" | "thinking" | "speaking" | "done" | "failed";

/** What the screen knows of the conversation: a plain value, changed only by the functions below. */
export interface Talk {
  /** The newest turn; events of older ones are dropped. */
  readonly turn: number;
  /** The language of the answer. */
  readonly lang: Lang;
  /** What the shopper said, where it was words. */
  readonly asked: string | null;
  readonly phase: Phase;
  /** What the stage shows; stays until a turn shows something else. */
  readonly stage: Stage | null;
  /** The turn that put `stage` there. */
  readonly stageTurn: number;
  readonly text: string;
  readonly need: readonly Wish[];
  readonly suggestions: readonly Suggestion[];
  readonly spokenBy: SpokenBy | null;
  readonly intent: string | null;
  /** The code of a failed turn. */
  readonly failure: string | null;
}

/** A conversation nobody has begun. Turn numbers go on from `turn`, so that late events stay stale after a wipe. */
export function quiet(lang: Lang, turn = 0): Talk {
  return {
    turn,
    lang,
    asked: null,
    phase: "quiet",
    stage: null,
    stageTurn: 0,
    text: "",
    need: [],
    suggestions: [],
    spokenBy: null,
    intent: null,
    failure: null,
  };
}

/** A new turn begins: the old one's words go, its stage and its chips stay until the new turn replaces them. */
export function begin(talk: Talk, lang: Lang, asked: string | null): Talk {
  return {
    ...talk,
    turn: talk.turn + 1,
    lang,
    asked,
    phase: "thinking",
    text: "",
    spokenBy: null,
    intent: null,
    failure: null,
  };
}

/** Whether a turn is under way. */
export function busy(talk: Talk): boolean {
  return talk.phase === "thinking" || talk.phase === "speaking";
}

/** Takes one event in. Events of another turn, and events after the terminal one, change nothing. */
export function hear(talk: Talk, event: TurnEvent): Talk {
  if (event.turn !== talk.turn || !busy(talk)) return talk;
  switch (event.event) {
    case "started":
      return { ...talk, lang: event.lang };
    case "products":
      return { ...talk, stage: event.stage, stageTurn: event.turn };
    case "text":
      return { ...talk, phase: "speaking", text: event.restart ? event.delta : talk.text + event.delta };
    case "chips":
      return { ...talk, need: event.need, suggestions: event.suggestions };
    case "done":
      return { ...talk, phase: "done", spokenBy: event.spoken_by, intent: event.intent };
    case "failed":
      return { ...talk, phase: "failed", failure: event.code };
  }
}

/** The last answer in another language. Nothing changes while a turn is still speaking. */
export function retold(talk: Talk, answer: Retold): Talk {
  if (busy(talk)) return talk;
  return {
    ...talk,
    lang: answer.lang,
    text: answer.text || talk.text,
    suggestions: answer.suggestions.length > 0 ? answer.suggestions : talk.suggestions,
  };
}
