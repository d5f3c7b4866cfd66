import type { Lang } from "../contract";
import { en, type Messages } from "./en";
import { zh } from "./zh";

/** The screen's own words, by language. */
export const messages: Record<Lang, Messages> = { zh, en };

export type { Messages };
