import type { Commands, TurnEvent, TurnInput } from "../contract";

/** Photo sizes the host prepares. */
export type PhotoSize = "card" | "page";

/**
 * The one door between the screen and the guide. What is not in it, the screen cannot do: no files, no network,
 * no shell. There is a real host (Tauri) and a fake one (a small made-up shop) behind the same door.
 */
export interface Host {
  /** Calls a command of the contract. Rejects with a `Fault`. */
  rpc<Name extends keyof Commands>(
    name: Name,
    args: Commands[Name]["args"],
  ): Promise<Commands[Name]["reply"]>;
  /** Starts a turn; its events arrive in order. Resolves when the guide has taken it. */
  turn(input: TurnInput, onEvent: (event: TurnEvent) => void): Promise<void>;
  /** The address of a photo by its content hash. */
  photo(hash: string, size: PhotoSize): string;
  /** Tells the shell that the first screen stands, so that it does not start again in safe mode. */
  painted(): void;
}
