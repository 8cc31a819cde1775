import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import type { Language, Theme } from "../session.ts";
import type { EdgeData, NodeData } from "./elements.ts";
import { edgeLabel, labelLens } from "./lens.ts";
import { drawMarks, reach, rimOf } from "./marks.ts";
import { type Surface, surfaces } from "./palette.ts";
import { type Look, lifted } from "./picture.ts";
import type { Basis, Lens } from "./types.ts";

interface StyleInput {
  lens: Lens;
  theme: Theme;
  language: Language;
  font: string;
  /** The reader wants more contrast: edges wider and not pale. */
  strong: boolean;
}
/** How what a painter adds to the canvas is drawn. */
export type DrawnRules = (surface: Surface, font: string) => Rules;
type Rules = { selector: string; style: Record<string, unknown> }[];

/** A star with slender arms, as the legend draws it; Cytoscape's own is a blot at 11 px. */
const star = [
  [0, -1, 0.247, -0.252, 1, -0.236, 0.4, 0.242, 0.618, 1, 0, 0.548],
  [-0.618, 1, -0.4, 0.242, -1, -0.236, -0.247, -0.252],
]
  .flat()
  .join(" ");
const drawnAs = (shape: string) => (shape === "star" ? "polygon" : shape);

const marginY = ({ side, gap, size, h }: Look, y: number) =>
  side === "below" ? Math.round(y + h / 2 + gap) - y - h / 2 : lifted(y, size);

const node = (read: (data: NodeData) => unknown) => (ele: NodeSingular) => read(ele.data() as NodeData);
const edge = (read: (data: EdgeData) => unknown) => (ele: EdgeSingular) => read(ele.data() as EdgeData);
const look = (read: (look: Look) => unknown) => node((data) => read(data.look));

/** The dashes of a wide line are longer, so that they can be told apart on it. */
export const longer = (dash: number[], width: number) => dash.map((length) => length * Math.max(1, width / 1.5));

/** A line that a value made wider stays as wide. */
const atLeast = (width: number) => edge(({ value }) => Math.max(width, value?.width ?? 0));

/** The dash that says what an edge rests on. */
export const dashes: Record<Basis, number[] | undefined> = {
  source: undefined,
  heading: [9, 3],
  inferred: [4, 3],
  external: [1, 3],
  none: undefined,
};

/** How everything on the canvas is drawn, in one theme and language. */
export function stylesheet(input: StyleInput, drawn: readonly DrawnRules[] = []): StylesheetJson {
  const surface = surfaces[input.theme];
  const rules: Rules = [
    ...nodeRules(input, surface),
    ...furnitureRules(surface),
    ...edgeRules(input, surface),
    ...drawn.flatMap((rules) => rules(surface, input.font)),
    ...stateRules(surface),
  ];
  return rules as unknown as StylesheetJson;
}

function nodeRules({ lens, theme, font }: StyleInput, surface: Surface): Rules {
  const colour = ({ label, value }: NodeData) => value?.colour ?? labelLens(lens, label).colour[theme];
  const filled = ({ draw, value }: NodeData) => draw === "filled" && !value?.hollow;
  const base = {
    shape: node(({ label }) => drawnAs(labelLens(lens, label).shape)),
    "shape-polygon-points": star,
    "corner-radius": node(({ look, label }) =>
      labelLens(lens, label).shape === "cut-rectangle" ? 4 : Math.min(4, look.h / 4),
    ),
    width: look(({ w }) => w),
    height: look(({ h }) => h),
    "background-color": node((data) => (filled(data) ? colour(data) : surface.canvas)),
    "background-opacity": node((data) => (filled(data) || !data.first ? 1 : 0)),
    "border-width": node((data) => (filled(data) ? 0 : data.look.border)),
    "border-color": node(colour),
    "border-style": node(({ draw, value }) =>
      value?.hollow === "none" ? "dotted" : draw === "dashed" ? "dashed" : "solid",
    ),
    "border-dash-pattern": node(({ look }) => (look.h <= 16 ? [2, 1.3] : [3, 2])),
    ...captions(surface, font),
    ...marks(surface),
    "overlay-opacity": 0,
    "z-index-compare": "manual",
    "z-index": 4,
  };
  return [{ selector: "node", style: base }];
}

function captions(surface: Surface, font: string): Record<string, unknown> {
  return {
    label: look(({ caption }) => caption),
    color: look(({ ink }) => surface[ink]),
    // Cytoscape keeps how wide a caption is by its style: another name for the same font makes it measure anew.
    "font-family": node(({ refitted = 0 }) => `${font}${", sans-serif".repeat(refitted % 4)}`),
    "font-size": look(({ size }) => size),
    "font-weight": look(({ weight }) => weight),
    "line-height": 1.25,
    "text-wrap": "wrap",
    "text-max-width": 1000,
    "text-halign": look(({ side }) => (side === "left" || side === "right" ? side : "center")),
    "text-valign": look(({ side }) => (side === "below" ? "bottom" : "center")),
    "text-margin-x": look(({ side, gap, shift }) => (side === "left" ? -gap : side === "right" ? gap : (shift ?? 0))),
    "text-margin-y": (ele: NodeSingular) => marginY(ele.data("look"), ele.position("y")),
    "text-outline-color": surface.canvas,
    "text-outline-width": node(({ first, node }) => (first || !node ? 0 : 3)),
    "text-events": "yes",
  };
}

function marks(surface: Surface): Record<string, unknown> {
  return {
    "background-image": node((data) => drawMarks(data.look, data.marks, surface, data.value?.icon)),
    "background-image-containment": "over",
    "background-clip": "none",
    "background-fit": "none",
    "background-width": look(({ w }) => w + 2 * reach.x),
    "background-height": look(({ h }) => h + 2 * reach.y),
    "bounds-expansion": node(({ marks }) => rimOf(marks)),
  };
}

function furnitureRules(surface: Surface): Rules {
  const card = {
    shape: "round-rectangle",
    "corner-radius": 5,
    "background-color": surface.panel,
    "background-opacity": 1,
    "border-width": 1,
    "border-color": surface.line,
    "z-index": 1,
  };
  return [
    { selector: "node.inert", style: { events: "no", "text-events": "no", shape: "rectangle" } },
    { selector: "node.words", style: { "background-opacity": 0, "z-index": 5 } },
    { selector: "node.card", style: card },
  ];
}

function edgeRules({ lens, theme, language, font, strong }: StyleInput, surface: Surface): Rules {
  const colour = edge(({ colourOf, value }) => value?.colour ?? labelLens(lens, colourOf).colour[theme]);
  const base = {
    width: edge(({ thin, value }) => value?.width ?? (strong ? 1.75 : thin ? 0.75 : 1.25)),
    opacity: edge(({ value }) => (strong ? 1 : (value?.opacity ?? 0.55))),
    "line-color": colour,
    "line-style": edge(({ basis }) => (dashes[basis] ? "dashed" : "solid")),
    "line-dash-pattern": edge(({ basis, value }) => longer(dashes[basis] ?? [6, 3], value?.width ?? 0)),
    "line-cap": edge(({ basis }) => (basis === "external" ? "round" : "butt")),
    "curve-style": "bezier",
    "control-point-step-size": 20,
    "target-arrow-shape": "triangle",
    "target-arrow-color": colour,
    "arrow-scale": 0.63,
    "overlay-opacity": 0,
    "font-family": font,
    "font-size": 11,
    "font-weight": 500,
    color: surface.text,
    "text-background-color": surface.canvas,
    "text-background-opacity": 1,
    "text-background-padding": 4,
    "text-background-shape": "round-rectangle",
    "z-index-compare": "manual",
    "z-index": 2,
  };
  const named = edge(({ edge }) => (edge ? edgeLabel(edge, lens, language) : ""));
  const end = (read: (curve: NonNullable<EdgeData["curve"]>) => { x: number; y: number }) =>
    edge(({ curve }) => (curve ? `${read(curve).x}px ${read(curve).y}px` : "outside-to-node"));
  const ends = { "source-endpoint": end((curve) => curve.from), "target-endpoint": end((curve) => curve.to) };
  const curved = {
    ...ends,
    "curve-style": "unbundled-bezier",
    "edge-distances": "endpoints",
    "control-point-weights": edge(({ curve }) => curve?.weights),
    "control-point-distances": edge(({ curve }) => curve?.distances),
    opacity: edge(({ curve }) => (strong ? 1 : (curve?.opacity ?? 0.5))),
    "target-arrow-shape": "none",
    "z-index": edge(({ curve }) => (curve?.under ? 0 : 2)),
  };
  const leader = {
    ...{ ...ends, "curve-style": "straight", width: 1, opacity: 1, "line-color": surface.line2, "z-index": 3 },
    ...{ "line-style": "dashed", "line-dash-pattern": [1, 3], "line-cap": "round", "target-arrow-shape": "none" },
  };
  return [
    { selector: "edge", style: base },
    { selector: "edge.twin", style: { "curve-style": "straight" } },
    { selector: "edge.curved", style: curved },
    { selector: "edge.inert", style: { events: "no" } },
    { selector: "edge.leader", style: leader },
    { selector: "edge.bundle", style: { width: edge(({ curve }) => curve?.width ?? 1) } },
    { selector: "edge.hover, edge.chosen, edge.hop", style: { label: named } },
  ];
}

function stateRules(surface: Surface): Rules {
  const ring = { "outline-width": 2, "outline-offset": 2, "outline-color": surface.selection, "outline-opacity": 1 };
  const line = { "line-color": surface.text2, "target-arrow-color": surface.text2, "arrow-scale": 0.92 };
  const onPath = { ...line, width: atLeast(2.25), opacity: 1 };
  const selectedEdge = {
    ...{
      "line-color": surface.selection,
      "target-arrow-color": surface.selection,
      width: atLeast(2.5),
      "arrow-scale": 0.92,
    },
    ...{ opacity: 1, "underlay-color": surface.accent, "underlay-opacity": 0.2, "underlay-padding": 5, "z-index": 3 },
    ...{ "text-border-color": surface.selection, "text-border-width": 1, "text-border-opacity": 1 },
  };
  return [
    { selector: "node.quiet", style: { "text-opacity": 0, "text-events": "no" } },
    { selector: "node.dim, node.offpath", style: { opacity: 0.22, "text-opacity": 1 } },
    { selector: "node.dim[?first], node.inert.dim", style: { opacity: 0.3 } },
    { selector: "edge.dim, edge.offpath", style: { opacity: 0.14 } },
    { selector: "edge.curved.dim", style: { opacity: 0.07 } },
    { selector: "node.lost", style: { opacity: 0.22 } },
    { selector: "edge.lost", style: { opacity: 0.07 } },
    { selector: "node.found", style: { ...ring, "outline-color": surface.accent, opacity: 1, "text-opacity": 1 } },
    { selector: "node.far", style: { "font-weight": 600 } },
    { selector: "edge.lit", style: { opacity: 1, width: atLeast(2) } },
    { selector: "node.hover", style: { ...ring, "outline-color": surface.line2, opacity: 1 } },
    { selector: "edge.onpath", style: onPath },
    { selector: "edge.hop", style: { "text-margin-y": -21, "z-index": 3 } },
    { selector: "edge.hover", style: { opacity: 1, width: atLeast(2), "z-index": 3 } },
    { selector: "node.ring, node.onpath", style: { ...ring, "text-opacity": 1, "font-weight": 600 } },
    { selector: "edge.chosen", style: selectedEdge },
    { selector: ".out, .said", style: { display: "none" } },
  ];
}
