import type { Boot, Status } from "../../contract";
import type { Host } from "../host";
import { FakeGuide } from "./guide";
import { demoShop } from "./demo";
import { floor as madeUp, placesOn } from "./floor";
import { topics } from "./policies";
import { departments, dressUp, stockShelves, w } from "./products";

/**
 * A made-up guide for developing and for looking at the screen in a browser; never part of the built screen.
 * It shows the demo shop's goods where the development server can read them, else a handful of its own.
 * The address chooses states to look at: `?lang=en`, `?model=off|warming|ready`, `?crashes=2`, `?shop=made-up` (no photos),
 * `?currency=none`, `?idle=5`, `?accent=2f5d50`, `?slow=1`, `?boot=fails`, `?foryou=none|fails|slow`.
 */
export async function fakeHost(query: URLSearchParams): Promise<Host> {
  const demo = query.has("shop") ? null : await demoShop();
  const shelves = demo?.shelves ?? stockShelves(query.get("currency") === "none");
  dressUp(shelves);
  const floor = demo?.floor ?? madeUp;
  const guide = new FakeGuide(shelves, placesOn(floor), query.get("slow") === "1" ? 160 : 28);
  const model = (query.get("model") ?? "ready") as Status["model"];
  const status: Status = {
    model,
    reason: model === "off" ? "no_model" : null,
    reason_words:
      model === "off"
        ? w("没有配置模型，或模型文件不在", "no model is configured, or its file is not there")
        : null,
    crashes: model === "warming" ? Number(query.get("crashes") ?? 0) : 0,
    model_name: model === "ready" ? "Aisle Guide 0.6B" : null,
    runs_on:
      model === "ready"
        ? {
            short: "CUDA0: NVIDIA T400 4GB 20/29 + CPU zen4 × 3",
            layers: { offloaded: 20, all: 29 },
            memory_mb: 1240,
            context: 4096,
            refused: ["vulkan"],
          }
        : null,
    speaks: model === "ready",
    products: shelves.length,
    prices_as_of: "2026-11-20",
    generation: 1,
  };
  const boot: Boot = {
    shop: {
      name: w("见山百货", "Jianshan Stores"),
      hours: w("每天 10:00–22:00", "Every day, 10 am to 10 pm"),
      address: w("平安路 88 号一层", "88 Ping'an Road, ground floor"),
      accent: `#${query.get("accent") ?? "a63a2b"}`,
      model_server: query.has("server"),
    },
    lang: query.get("lang") === "en" ? "en" : "zh",
    idle_seconds: Number(query.get("idle") ?? 60),
    countdown_seconds: Number(query.get("countdown") ?? 20),
    ask: [
      w("我想买一件红色的连衣裙", "I am looking for a red dress"),
      w("三百以内的耳机有吗？", "Any headphones under 300?"),
      w("不合适可以退吗？", "Can I return what does not fit?"),
    ],
    departments: departments.map((each) => {
      const own = shelves.filter((product) => product.department === each.value);
      return {
        value: each.value,
        name: each.name,
        count: own.length,
        photo: own[0]?.card.photo ?? null,
        standin: each.standin,
      };
    }),
    attract: shelves
      .filter((_, at) => at % 3 !== 1)
      .slice(0, 15)
      .map((each) => each.card),
    floor: query.get("floor") === "none" ? null : floor,
    status,
  };
  return {
    rpc: async (name, args) => {
      if (name === "boot" && query.get("boot") === "fails") throw "catalogue";
      if (name === "for_you" && query.get("foryou") === "fails") throw "catalogue";
      if (name === "for_you" && query.get("foryou") === "slow")
        await new Promise((go) => setTimeout(go, 3000));
      const replies = {
        boot: () => boot,
        help: () => ({ topics }),
        status: () => status,
        complete: () => guide.complete((args as { text: string }).text),
        retell: () => guide.retell((args as { lang: "zh" | "en" }).lang),
        for_you: () => (query.get("foryou") === "none" ? { items: [] } : guide.forYou()),
        why: () => guide.why((args as { id: string }).id),
        cancel: () => ({}),
        reset: () => guide.reset(),
      };
      return replies[name]() as never;
    },
    turn: (input, onEvent) => guide.turn(input, onEvent),
    photo: (file) => `/demo/${file}`,
    painted: () => undefined,
  };
}
