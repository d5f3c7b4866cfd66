import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

// While developing without a window there is no photo scheme: the demo shop's pictures are served from its folder.
// Not part of the built screen.
export function demoPhotos(): Plugin {
  const folder = resolve(import.meta.dirname, "../catalog/demo/photos");
  return {
    name: "demo-photos",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/demo-photos", (request, response, next) => {
        const name = (request.url ?? "/").slice(1).split("?")[0] ?? "";
        if (name === "list.json") {
          response.setHeader("content-type", "application/json");
          response.end(JSON.stringify(existsSync(folder) ? readdirSync(folder).sort() : []));
          return;
        }
        const file = join(folder, name);
        if (!/^[\w.-]+\.jpg$/.test(name) || !existsSync(file)) return next();
        response.setHeader("content-type", "image/jpeg");
        createReadStream(file).pipe(response);
      });
    },
  };
}
