import { createReadStream, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

// While developing without a window there is no guide and no photo scheme: the demo shop's files are served from
// its folder, for the fake host to read (`AISLE_DEMO_SHOP` names another folder). Not part of the built screen.
export function demoShop(): Plugin {
  const folder = resolve(import.meta.dirname, process.env["AISLE_DEMO_SHOP"] ?? "../catalog/demo");
  const types: Record<string, string> = { jpg: "image/jpeg", json: "application/json", jsonl: "text/plain" };
  return {
    name: "demo-shop",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/demo", (request, response, next) => {
        const name = (request.url ?? "/").slice(1).split("?")[0] ?? "";
        const type = /^(?:photos\/)?[\w-]+\.(jpg|jsonl?)$/.exec(name)?.[1];
        const file = join(folder, name);
        if (!type || !existsSync(file)) return next();
        response.setHeader("content-type", `${types[type]}; charset=utf-8`);
        createReadStream(file).pipe(response);
      });
    },
  };
}
