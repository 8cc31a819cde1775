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
/** The layouts that an address tells. */
export const layouts: readonly LayoutName[] = [
  "sections",
  "radial",
  "concentric",
  "tree",
  "circle",
  "grid",
  "property",
];
/** More selected elements than this are told by the first of them. */
export const mostSelected = 500;

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

/** The point in the middle of a canvas under a camera, with the zoom. */
export function lookOf({ zoom, pan }: Camera, size: Size): NonNullable<View["look"]> {
  return { zoom, x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom };
}

/** The camera that has a point in the middle of the canvas. */
export function cameraOf({ zoom, x, y }: NonNullable<View["look"]>, size: Size): Camera {
  return { zoom, pan: { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom } };
}
