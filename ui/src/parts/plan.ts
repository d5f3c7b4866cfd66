import type { FloorView, LandmarkView, Place, Point, ZoneView } from "../contract";
import type { IconName } from "./icons";

/** How wide a text is in units of its own size: a Chinese character takes one, a Latin letter a good half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! > 0x2e7f ? 1 : 0.58;
  return width;
}

/** A zone's name in lines that fit `room` metres at `size` metres a letter; empty when it does not fit at all. */
export function fit(name: string, room: number, size: number, most: number): string[] {
  const words = /[⺀-鿿]/.test(name) ? [...name] : name.split(/(?<= )/);
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && textWidth((line + word).trimEnd()) * size > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  if (line !== "") lines.push(line.trimEnd());
  const fits = lines.length <= most && lines.every((each) => textWidth(each) * size <= room);
  return fits ? even(name, lines) : [];
}

/** Chinese breaks anywhere: two lines of three read better than one of five and an orphan. */
function even(name: string, lines: string[]): string[] {
  if (lines.length < 2 || !/^[⺀-鿿]+$/.test(name)) return lines;
  const each = Math.ceil(name.length / lines.length);
  return lines.map((_, at) => name.slice(at * each, (at + 1) * each)).filter((line) => line !== "");
}

/** The way as SVG points, led on to the pin where it stops short of it. Empty when the way is unknown. */
export function wayPoints(place: Place): string {
  const points = [...place.way];
  const last = points.at(-1);
  if (!last) return "";
  if (place.pin && Math.hypot(last.x - place.pin.x, last.y - place.pin.y) > 0.05) points.push(place.pin);
  return points.map((point) => `${round(point.x)},${round(point.y)}`).join(" ");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The zone a point lies in. */
export function zoneAt(floor: FloorView, point: Point): ZoneView | undefined {
  return floor.zones.find(
    (zone) =>
      point.x >= zone.x && point.x <= zone.x + zone.w && point.y >= zone.y && point.y <= zone.y + zone.h,
  );
}

/** The drawing for a landmark; a dot of information for kinds we do not know. */
export function landmarkIcon(landmark: LandmarkView): IconName {
  return landmarkIcons[landmark.kind] ?? "info";
}

const landmarkIcons: Record<string, IconName> = {
  entrance: "entrance",
  till: "till",
  fitting: "fitting",
  toilet: "toilet",
  lift: "lift",
  help: "info",
  cafe: "cafe",
};
