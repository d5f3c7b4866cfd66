import type { Host } from "./host";
import { tauriHost } from "./tauri";

export type { Host, PhotoSize } from "./host";

/** The real host inside the kiosk's window; the made-up shop in a browser while developing. */
export async function openHost(): Promise<Host> {
  if (import.meta.env.PROD || "__TAURI_INTERNALS__" in window) return tauriHost();
  const { fakeHost } = await import("./fake");
  return fakeHost(new URLSearchParams(location.search));
}
