import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

// The fonts are free under the SIL Open Font License, which travels with them.
export function fontLicences(packages: readonly string[]): Plugin {
  return {
    name: "font-licences",
    apply: "build",
    generateBundle() {
      const texts = packages.map((name) => {
        const text = readFileSync(resolve(import.meta.dirname, "node_modules", name, "LICENSE"), "utf8");
        return `${name}\n\n${text.trim()}\n`;
      });
      this.emitFile({ type: "asset", fileName: "assets/FONT-LICENCES.txt", source: texts.join("\n---\n\n") });
    },
  };
}
