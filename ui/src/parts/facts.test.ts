// Properties under test:
// 1. Without a model there is a whole sentence that says why, in the language of the screen.
// 2. On its way it says so, and how often it crashed.
// 3. A loaded model is named, and told is what it runs on; what is not known has no row.
// 4. Whose words a shopper gets: the model's only when it is loaded and may speak.
// 5. Products, prices and the number of the catalogue are told whatever the model does.
import { describe, expect, it } from "vitest";
import type { Lang, Status } from "../contract";
import { facts } from "./facts";

const off: Status = {
  model: "off",
  reason: "not_gguf",
  reason_words: { zh: "这不是 GGUF 文件", en: "the file is no GGUF" },
  crashes: 0,
  model_name: null,
  runs_on: null,
  speaks: true,
  products: 480,
  prices_as_of: "2026-11-20",
  generation: 3,
};
const warming: Status = { ...off, model: "warming", reason: null, reason_words: null };
const ready: Status = {
  ...warming,
  model: "ready",
  model_name: "Shop 0.6B",
  runs_on: {
    short: "CUDA0: NVIDIA T400 10/25 + CPU zen4 × 3",
    layers: { offloaded: 10, all: 25 },
    memory_mb: 1812,
    context: 4096,
    refused: ["vulkan", "icelake"],
  },
};

/** The rows by their name. */
function read(status: Status, lang: Lang): Record<string, string> {
  return Object.fromEntries(facts(status, lang, (iso) => `day ${iso}`).map((row) => [row.id, row.value]));
}

describe("this kiosk", () => {
  it("says why there is no model", () => {
    expect(read(off, "zh")["model"]).toBe("未启用：这不是 GGUF 文件。");
    expect(read(off, "en")["model"]).toBe("Off: the file is no GGUF.");
    expect(Object.keys(read(off, "en"))).toEqual(["model", "answers", "products", "prices", "generation"]);
  });

  it("says that it loads, or starts again", () => {
    expect(read(warming, "en")["model"]).toBe("Loading.");
    expect(read({ ...warming, crashes: 1 }, "en")["model"]).toBe("Starting again after a crash.");
    expect(read({ ...warming, crashes: 2 }, "en")["model"]).toBe("Starting again after 2 crashes.");
    expect(read({ ...warming, crashes: 2 }, "zh")["model"]).toContain("2 次");
  });

  it("tells what a model runs on", () => {
    expect(read(ready, "en")).toMatchObject({
      model: "Shop 0.6B",
      "runs-on": "CUDA0: NVIDIA T400 10/25 + CPU zen4 × 3",
      layers: "10 of 25 layers",
      memory: "1,812 MB",
      context: "4,096 tokens",
      refused: "vulkan, icelake",
    });
    expect(read(ready, "zh")).toMatchObject({ layers: "25 层中的 10 层", refused: "vulkan、icelake" });
  });

  it("leaves out what a store's server does not tell", () => {
    const runs_on = {
      short: "http://192.168.1.20:8080/v1",
      layers: null,
      memory_mb: null,
      context: null,
      refused: [],
    };
    const rows = read({ ...ready, model_name: null, runs_on, prices_as_of: null }, "en");
    expect(Object.keys(rows)).toEqual(["model", "runs-on", "answers", "products", "generation"]);
    expect(rows["model"]).toBe("A model that does not tell its name.");
  });

  it("says whose words one reads", () => {
    const who = (status: Status) => read(status, "en")["answers"];
    expect(new Set([who(off), who(warming)]).size).toBe(1);
    expect(new Set([who(off), who(ready), who({ ...ready, speaks: false })]).size).toBe(3);
    expect(who(ready)).toContain("The model");
  });

  it.each([off, warming, ready])("tells of the catalogue: $model", (status) => {
    expect(read(status, "zh")).toMatchObject({
      products: "480 件",
      prices: "day 2026-11-20",
      generation: "3",
    });
  });
});
