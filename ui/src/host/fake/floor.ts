import type { FloorView, Place, Words } from "../../contract";
import { zoneAt } from "../../parts/plan";
import { departments, w } from "./products";

const zone = (id: string, name: Words, x: number, y: number, width: number, height: number) => ({
  id,
  name,
  x,
  y,
  w: width,
  h: height,
});

/** One floor, 40 by 26 metres. */
export const floor: FloorView = {
  width: 40,
  height: 26,
  here: { x: 19, y: 22 },
  zones: [
    zone("A", w("女装", "Women"), 1, 1, 11, 9),
    zone("B", w("鞋包", "Shoes and bags"), 13, 1, 8, 9),
    zone("C", w("美妆护肤", "Beauty"), 22, 1, 7, 9),
    zone("D", w("数码", "Phones and audio"), 30, 1, 9, 9),
    zone("E", w("家居与厨房", "Home and kitchen"), 1, 12, 12, 8),
    zone("F", w("玩具、茶与食品", "Toys, tea and food"), 25, 12, 7, 8),
    zone("G", w("图书与礼品", "Books and gifts"), 33, 12, 6, 8),
  ],
  shelves: departments
    .flatMap(({ shelf }) => [shelf])
    .map((code, at) => {
      const base = { A: [2, 4], B: [14, 4], C: [23, 4], D: [31, 4], E: [2, 15], F: [26, 15], G: [34, 15] }[
        code[0] ?? "A"
      ] ?? [2, 4];
      return { code, x: (base[0] ?? 0) + (at % 2 === 0 ? 0 : 3.5), y: (base[1] ?? 0) + 1, w: 2.2, h: 3 };
    }),
  landmarks: [
    { kind: "entrance", name: w("入口", "Entrance"), x: 19, y: 25.2 },
    { kind: "till", name: w("收银台", "Till"), x: 27.5, y: 23.5 },
    { kind: "fitting", name: w("试衣间", "Fitting rooms"), x: 2.2, y: 11 },
    { kind: "toilet", name: w("洗手间", "Toilets"), x: 38, y: 23.5 },
    { kind: "lift", name: w("电梯", "Lift"), x: 2.5, y: 23.5 },
    { kind: "help", name: w("服务台", "Service desk"), x: 13, y: 23.5 },
  ],
};

/** Where a shelf stands, and how to walk there from the screen. */
export type Places = (code: string | null) => Place | null;

/** The way-finder of a floor: along the aisle below the shelf, straight up to it. */
export function placesOn(floor: FloorView): Places {
  return (code) => placeOf(floor, code);
}

function placeOf(floor: FloorView, code: string | null): Place | null {
  const shelf = floor.shelves.find((each) => each.code === code);
  if (!shelf || !code) return null;
  const area = zoneAt(floor, { x: shelf.x + shelf.w / 2, y: shelf.y + shelf.h / 2 });
  const pin = { x: shelf.x + shelf.w / 2, y: shelf.y + shelf.h };
  const aisle = area ? area.y + area.h + 1 : pin.y + 1;
  return {
    code,
    zone: area?.name ?? null,
    pin,
    way: [floor.here, { x: floor.here.x, y: aisle }, { x: pin.x, y: aisle }, pin],
    sentence: w(
      `从这里往前走，到${area?.name.zh ?? ""}区，货架 ${code} 就在${pin.x < 19 ? "左" : "右"}手边。`,
      `Walk ahead to ${area?.name.en ?? ""}; shelf ${code} is on your ${pin.x < 19 ? "left" : "right"}.`,
    ),
  };
}
