import { longestNote } from "./notes.ts";
import {
  type AxisMarks,
  type Grouping,
  type Note,
  noteWidth,
  type Parts,
  type Route,
  type ValueStyle,
} from "./parts.ts";
import type { Pair } from "./parts-told.ts";

const most = 40;
const mostNotes = 500;
const mostMarks = 200;

/** Reads what tellParts wrote; what it does not understand it leaves out. */
export function readParts(pairs: readonly Pair[]): Parts {
  const all = (name: string) => pairs.filter(([own]) => own === name).map(([, text]) => text);
  const styles = all("y")
    .slice(0, most)
    .flatMap((text) => readStyle(text) ?? []);
  const by = readBy(all("g")[0] ?? "");
  const route = readRoute(all("p")[0] ?? "", all("pe")[0] ?? "");
  const notes = all("m")
    .slice(0, mostNotes)
    .flatMap((text, index) => readNote(text, `n${index + 1}`) ?? []);
  const axes = Object.fromEntries(all("a").flatMap((text) => readAxis(text) ?? []));
  return {
    ...(styles.length > 0 ? { styles } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(Object.keys(axes).length > 0 ? { axes } : {}),
    ...(route ? { route } : {}),
    ...(by ? { grouping: { by, folded: all("gf") } } : {}),
  };
}

const of = { n: "node", e: "edge" } as const;
const channels = { s: "size", c: "colour", w: "width", i: "icon" } as const;
const scales = { s: "sequential", d: "diverging", c: "categorical" } as const;
const spreads = { g: "log", l: "linear" } as const;
const ramps = { v: "viridis", c: "cividis", m: "magma" } as const;

function readStyle(text: string): ValueStyle | undefined {
  const found = /^([ne])([scwi])([sdc]),([gl]?)([vcm]?)(r?),([-+.e\d]*),(:[^,]*)?,(.+)$/s.exec(text);
  if (!found) return undefined;
  const [, what, channel, scale, spread, ramp, reversed, middle, kind, property = ""] = found;
  const style: ValueStyle = {
    of: of[what as keyof typeof of],
    channel: channels[channel as keyof typeof channels],
    scale: scales[scale as keyof typeof scales],
    property,
  };
  if (style.of === "edge" ? style.channel === "size" || style.channel === "icon" : style.channel === "width")
    return undefined;
  if (kind) style.kind = unescaped(kind.slice(1));
  if (spread) style.spread = spreads[spread as keyof typeof spreads];
  if (ramp) style.ramp = ramps[ramp as keyof typeof ramps];
  if (reversed) style.reversed = true;
  if (middle && Number.isFinite(Number(middle))) style.middle = Number(middle);
  return style;
}

function readNote(line: string, id: string): Note | undefined {
  const found = /^(-?\d{1,6}),(-?\d{1,6}),(\d{0,4}),([^,]*),(.+)$/s.exec(line);
  if (!found) return undefined;
  const [, x, y, width, of, text = ""] = found;
  const note: Note = { id, text: text.slice(0, longestNote), at: { x: Number(x), y: Number(y) } };
  if (width) note.width = Math.max(noteWidth.least, Math.min(noteWidth.most, Number(width)));
  if (of) note.of = unescaped(of);
  return note;
}

/** A path has one edge less than nodes, and looks at one of its hops. */
function readRoute(line: string, edgeLine: string): Route | undefined {
  const [hop = "", ...nodes] = line.split(",").map(unescaped);
  const edges = edgeLine.split(",").map(unescaped);
  const isHop = /^\d{1,2}$/.test(hop) && Number(hop) <= edges.length;
  if (!isHop || nodes.length !== edges.length + 1 || [...nodes, ...edges].includes("")) return undefined;
  return { nodes, edges, hop: Number(hop) };
}

const measures = ["number", "date", "year", "category"] as const;

function readAxis(line: string): [[axis: string, marks: AxisMarks]] | undefined {
  const [axis = "", kind, at = "", property = "", ...told] = line.split(",");
  const is = measures.find((one) => one === kind);
  if (!/^[xy]$/.test(axis) || !is || !/^-?\d{1,6}$/.test(at) || property === "") return undefined;
  const marks = told.slice(0, mostMarks).flatMap((text) => readMark(text) ?? []);
  return [[axis, { property: unescaped(property), is, marks, line: Number(at) }]];
}

function readMark(text: string): AxisMarks["marks"][number] | undefined {
  const [, place, kind, told = ""] = /^(-?\d{1,6})([uns])(.*)$/s.exec(text) ?? [];
  if (place === undefined || (kind === "n" && !Number.isFinite(Number(told || Number.NaN)))) return undefined;
  const value = kind === "u" ? undefined : kind === "n" ? Number(told) : unescaped(told);
  return { at: Number(place), value };
}

function readBy(text: string): Grouping["by"] | undefined {
  if (text === "l") return { label: true };
  const [kind, ...rest] = text.split(",");
  if (kind === "p" && rest.length > 0) return { property: rest.join(",") };
  const types = rest.map(unescaped);
  if ((kind !== "t" && kind !== "a") || types.length === 0) return undefined;
  return kind === "a" ? { types, against: true } : { types };
}

function unescaped(text: string): string {
  return text.replace(/%(25|2C)/g, decodeURIComponent);
}
