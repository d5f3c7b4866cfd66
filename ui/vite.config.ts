import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { fontLicences } from "./vite.fonts.ts";
import { demoShop } from "./vite.demo.ts";

export default defineConfig({
  plugins: [
    svelte(),
    demoShop(),
    fontLicences(["@fontsource-variable/noto-sans-sc", "@fontsource-variable/source-sans-3"]),
  ],
  // Assets are addressed from wherever the window serves the page.
  base: "./",
  build: {
    target: "safari15",
    // The content security policy allows no data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});
