import type { ElementDefinition } from "cytoscape";
import type { Language } from "../session.ts";
import { toLines } from "./captions.ts";
import { basisOf, captionOf, labelLens, labelOf, typeLens, variantOf } from "./lens.ts";
import type { Measure } from "./measure.ts";
import type { Curve, Inert, Leader, Look, Picture } from "./picture.ts";
import type { Basis, Edge, Lens, Node } from "./types.ts";

/** What stands at the corners of a node: neighbours not shown, a caution, moved by hand, keyboard focus. */
export interface Marks {
  more: number;
  warns: boolean;
  pinned: boolean;
  focused: boolean;
}

/** How a value is drawn, over the usual drawing of its node or edge. */
export interface ValueLook {
  colour?: string;
  /** Outlined: it has no value, or one of those that share a line of the legend. */
  hollow?: "none" | "other";
  /** Of a line, px. */
  width?: number;
  opacity?: number;
  /** SVG drawn in the middle of the node. */
  icon?: string;
}

/** The data of a node on the canvas. Furniture of the first picture has no `node`. */
export interface NodeData {
  id: string;
  node?: Node;
  label: string;
  draw: "filled" | "outlined" | "dashed";
  look: Look;
  marks?: Marks;
  value?: ValueLook;
  /** How often its caption was measured anew because letters of its font had come. */
  refitted?: number;
  /** Part of the first picture. */
  first?: boolean;
  /** Furniture: the node it belongs to. */
  of?: string;
}

/** The data of an edge on the canvas. Leaders and bundles have no `edge`. */
export interface EdgeData {
  id: string;
  source: string;
  target: string;
  edge?: Edge;
  basis: Basis;
  /** The label whose colour it takes. */
  colourOf: string;
  /** Thinner: a participant, not the lead. */
  thin: boolean;
  curve?: Curve;
  value?: ValueLook;
  first?: boolean;
  of?: string;
}

/** Whether a node carries a caution. */
export function warns({ properties }: Node): boolean {
  return Boolean(properties["note_ja"] ?? properties["note_en"]);
}

const widths: Record<Language, number> = { ja: 104, en: 112 };

/** How a node is drawn outside the first picture: the focus is 44 px wide, hubs of 8 neighbours and more are larger. */
export function exploreLook(
  node: Node,
  lens: Lens,
  language: Language,
  measure: Measure,
  focus: boolean,
  degree: number,
): Look {
  const hub = degree >= 8;
  const known = looks[language].get(node);
  if (known?.focus === focus && known.hub === hub && known.lens === lens && known.measure === measure)
    return known.look;
  const look = lookOf(node, lens, language, measure, focus, hub);
  looks[language].set(node, { focus, hub, lens, measure, look });
  return look;
}

interface Known {
  focus: boolean;
  hub: boolean;
  lens: Lens;
  measure: Measure;
  look: Look;
}

/** How each node looked last in a language: the same object where nothing that decides about it changed. */
const looks: Record<Language, WeakMap<Node, Known>> = { ja: new WeakMap(), en: new WeakMap() };

/** Makes the next look of a node anew, whatever it was. */
export function forgetLook(node: Node): void {
  looks.ja.delete(node);
  looks.en.delete(node);
}

function lookOf(node: Node, lens: Lens, language: Language, measure: Measure, focus: boolean, hub: boolean): Look {
  const [w, h] = labelLens(lens, labelOf(node, lens)).size;
  const scale = focus ? 44 / w : hub ? 1.15 : 1;
  const size = focus ? 14 : 12;
  const text = captionOf(node, lens, language);
  const lines = toLines(text, language, widths[language] * (size / 12), size, measure);
  const weight = focus ? 600 : 400;
  const shift = (Math.ceil(Math.max(0, ...lines.map((line) => measure(line, size, weight)))) % 2) / 2;
  const caption = lines.join("\n");
  return {
    w: w * scale,
    h: h * scale,
    caption,
    size,
    weight,
    side: "below",
    gap: 5,
    shift,
    ink: "text",
    border: 1.75,
  };
}

/** A node for cy. */
export function toNode(node: Node, lens: Lens, look: Look, first: boolean): ElementDefinition & { data: NodeData } {
  const data = { id: node.key, node, label: labelOf(node, lens), draw: variantOf(node, lens).draw, look, first };
  return { group: "nodes", data };
}

/** An edge for cy. */
export function toEdge(edge: Edge, lens: Lens, first: boolean): ElementDefinition & { data: EdgeData } {
  const { key: id, source, target, type, properties } = edge;
  const thin = properties["role"] === "participant";
  const data = { id, source, target, edge, basis: basisOf(edge), colourOf: typeLens(lens, type).colourOf, thin, first };
  return { group: "edges", data };
}

/** The cards, texts, leaders and bundles of the first picture, which are neither nodes nor edges of the graph. */
export function toFurniture({ inert, leaders, bundles }: Picture): ElementDefinition[] {
  return [...inert.map(toInert), ...leaders.map(toLeader), ...bundles.map((bundle) => toBundle(bundle))];
}

function toInert({ id, kind, x, y, of, ...look }: Inert): ElementDefinition {
  const data: NodeData = { id, label: "", draw: "filled", look, ...(of ? { of } : {}) };
  return { group: "nodes", data, position: { x, y }, classes: `inert ${kind}`, selectable: false, grabbable: false };
}

function toLeader({ id, of, from, at, to }: Leader): ElementDefinition {
  const curve: Curve = { from: { x: from, y: 0 }, to, weights: "", distances: "", opacity: 1, under: false };
  const data: EdgeData = { id, source: of, target: at, basis: "none", colourOf: "", thin: false, curve, of };
  return { group: "edges", data, classes: "inert leader", selectable: false };
}

function toBundle({ id, source, target, colourOf, ...curve }: Picture["bundles"][number]): ElementDefinition {
  const data: EdgeData = { id, source, target, basis: "source", colourOf, thin: false, curve };
  return { group: "edges", data, classes: "inert curved bundle", selectable: false };
}
