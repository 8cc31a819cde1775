import { writeOrigins } from "./brought.ts";
import type { Camera } from "./camera.ts";
import type { Filters } from "./filters.ts";
import { type Pair, tellParts } from "./parts-told.ts";
import type { Point, Size } from "./picture.ts";
import type { LayoutName, Scene } from "./scene.ts";
import type { FacetKind, Selected } from "./types.ts";

/** A view as an address tells it. Nodes of the first picture are not listed; the database knows them. */
export interface View {
  view: "overview" | "explore";
  nodes: { key: string; at: Point | undefined; focus: boolean; pinned: boolean }[];
  /** Who brought which of the nodes, as writeOrigins tells it. */
  brought: string[];
  hidden: string[];
  filters: Filters;
  /** What it has beside its elements, as told; read when it is opened. */
  parts: Pair[];
  selected: readonly Selected[];
  /** How the nodes are arranged, where it is not the usual way. */
  layout: LayoutName | undefined;
  /** The point in the middle of the canvas and the zoom; undefined where the camera is at home. */
  look: (Point & { zoom: number }) | undefined;
}

const kinds: readonly FacetKind[] = ["label", "type", "basis", "variant"];
const mostNodes = 10_000;
const partNames: readonly string[] = ["y", "g", "gf", "m", "a", "p", "pe"];
const layouts: readonly LayoutName[] = ["sections", "radial", "concentric", "tree", "circle", "grid", "property"];
/** More selected elements than this are told by the first of them. */
const mostSelected = 500;

/** The view as text for an address; readable, keys as they are. */
export function encodeView(scene: Scene, selected: readonly Selected[], look: View["look"]): string {
  const pairs = new URLSearchParams();
  if (scene.view === "empty") return "";
  pairs.set("v", scene.view);
  for (const { node, x, y, first, focus, pinned, hidden } of scene.actors) {
    if (!first)
      pairs.append("n", `${Math.round(x)},${Math.round(y)},${focus ? "f" : ""}${pinned ? "p" : ""},${node.key}`);
    if (hidden) pairs.append("h", node.key);
  }
  for (const text of writeOrigins(scene.actors.filter(({ first }) => !first))) pairs.append("b", text);
  for (const { edge, hidden } of scene.edges) if (hidden) pairs.append("h", edge.key);
  for (const kind of kinds) for (const value of scene.filters[kind]) pairs.append("f", `${kind}:${value}`);
  for (const rule of scene.filters.rules) pairs.append("r", rule);
  for (const [name, text] of tellParts(scene.parts ?? {})) pairs.append(name, text);
  if (scene.view === "explore" && layouts.includes(scene.layout)) pairs.set("l", scene.layout);
  for (const { kind, key } of selected.slice(0, mostSelected)) pairs.append("s", `${kind}:${key}`);
  if (look) pairs.set("c", [look.zoom.toFixed(2), Math.round(look.x), Math.round(look.y)].join(","));
  return pairs.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%7C", "|").replaceAll("%7E", "~");
}

/** Reads what encodeView wrote; what it does not understand it leaves out. Undefined where no view is told. */
export function decodeView(text: string): View | undefined {
  const pairs = new URLSearchParams(text.replace(/^[#?]/, ""));
  const view = pairs.get("v");
  const nodes = pairs
    .getAll("n")
    .slice(0, mostNodes)
    .map(readNode)
    .filter((node) => node.key !== "");
  if (view !== "overview" && (view !== "explore" || nodes.length === 0)) return undefined;
  return {
    view,
    nodes,
    brought: pairs.getAll("b"),
    hidden: pairs.getAll("h"),
    filters: readFilters(pairs.getAll("f"), pairs.getAll("r")),
    parts: [...pairs].filter(([name]) => partNames.includes(name)),
    selected: pairs
      .getAll("s")
      .slice(0, mostSelected)
      .flatMap((one) => readSelected(one) ?? []),
    layout: layouts.find((name) => name === pairs.get("l")),
    look: readLook(pairs.get("c") ?? ""),
  };
}

function readNode(text: string): View["nodes"][number] {
  const found = /^(-?\d{1,6}),(-?\d{1,6}),(f?)(p?),(.+)$/s.exec(text);
  if (!found) return { key: text, at: undefined, focus: false, pinned: false };
  const [, x, y, focus, pinned, key = ""] = found;
  return { key, at: { x: Number(x), y: Number(y) }, focus: focus === "f", pinned: pinned === "p" };
}

function readFilters(texts: string[], rules: string[]): Filters {
  const of = (kind: FacetKind) =>
    new Set(texts.filter((text) => text.startsWith(`${kind}:`)).map((text) => text.slice(kind.length + 1)));
  return { label: of("label"), type: of("type"), basis: of("basis"), variant: of("variant"), rules };
}

function readSelected(text: string): Selected | undefined {
  const [, kind, key] = /^(node|edge):(.+)$/s.exec(text) ?? [];
  if (!key || (kind !== "node" && kind !== "edge")) return undefined;
  return { kind, key };
}

function readLook(text: string): View["look"] {
  const [zoom, x, y] = text.split(",").map(Number);
  if (!zoom || x === undefined || y === undefined || ![zoom, x, y].every(Number.isFinite)) return undefined;
  return { zoom: Math.max(0.1, Math.min(4, zoom)), x, y };
}

/** The point in the middle of a canvas under a camera, with the zoom. */
export function lookOf({ zoom, pan }: Camera, size: Size): NonNullable<View["look"]> {
  return { zoom, x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom };
}

/** The camera that has a point in the middle of the canvas. */
export function cameraOf({ zoom, x, y }: NonNullable<View["look"]>, size: Size): Camera {
  return { zoom, pan: { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom } };
}
