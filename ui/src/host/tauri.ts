import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import { emit } from "@tauri-apps/api/event";
import type { Commands, TurnEvent } from "../contract";
import type { Host } from "./host";

/** The guide behind the window. */
export function tauriHost(): Host {
  // `photo://localhost/` here, `http://photo.localhost/` where the web view knows no schemes of its own.
  const photos = convertFileSrc("", "photo");
  return {
    rpc: (command, args) => invoke<Commands[typeof command]["reply"]>("rpc", { command, args }),
    async turn(input, onEvent) {
      const channel = new Channel<TurnEvent>();
      channel.onmessage = onEvent;
      await invoke("turn", { input, channel });
    },
    photo: (hash, size) => `${photos}${encodeURIComponent(hash)}/${size}`,
    painted() {
      // A shell that does not listen is no reason to stop.
      emit("painted").catch(() => undefined);
    },
  };
}
