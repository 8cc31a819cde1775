import type { EdgeSingular, NodeSingular } from "cytoscape";
import type { State } from "../../snapshot/schema.ts";
import { castOf } from "../graph/all.ts";
import type { EdgeData, NodeData } from "../graph/elements.ts";
import { edgeLabel } from "../graph/lens.ts";
import { mark } from "../graph/painting.ts";
import type { Stage } from "../graph/stage.ts";
import type { DrawnRules } from "../graph/style.ts";
import { figureOf } from "./figure.ts";

/** How much larger than on the canvas of the explorer nodes are drawn, and those that stand out. */
export const larger = { usual: 1.3, spot: 1.7 };
/** With more figures than this only what stands out shows its own; the others are read by pointing at them. */
const mostFigures = 12;

/** How a step is drawn: nodes and lines for a wall, what stands out, what steps back, figures on their lines, numbers of footnotes. */
export function presentingRules(stage: Stage): DrawnRules {
  const edge = (read: (data: EdgeData) => unknown) => (ele: EdgeSingular) => read(ele.data() as EdgeData);
  const figure = edge(({ edge }) => (edge ? figureOf(edge, stage.lens, stage.language) : ""));
  const named = edge(({ edge }) => (edge ? edgeLabel(edge, stage.lens, stage.language) : ""));
  const wide = (least: number) => edge(({ value, thin }) => Math.max(thin ? least * 0.7 : least, value?.width ?? 0));
  const sized = (by: number) => ({ width: sideOf("w", by), height: sideOf("h", by) });
  return (surface, font) => [
    { selector: "node[?node][!first]", style: { ...sized(larger.usual), "border-width": 2.25 * 0.78 } },
    { selector: "node[?node][!first][!value]", style: { "background-image": "none" } },
    { selector: "edge[?edge][!first]", style: { width: wide(1.5), opacity: 0.85 } },
    { selector: "edge.figure", style: { label: figure, "text-background-padding": 3 } },
    { selector: "node.spot[?node][!first]", style: sized(larger.spot) },
    { selector: "node.spot", style: { "font-weight": 600, "text-opacity": 1 } },
    { selector: "node.spot[letters]", style: { "font-size": "data(letters)", "z-index": 4 } },
    { selector: "node.yields", style: { "text-opacity": 0 } },
    { selector: "edge.spot", style: { opacity: 1, width: wide(2.75), "arrow-scale": 0.85 } },
    { selector: "edge.spot.figure", style: { "font-size": 13, "font-weight": 600 } },
    ...faint,
    { selector: "edge.figure.hover, edge.figure.chosen", style: { label: named } },
    { selector: "node.footmark", style: footmark(surface.accent, surface.canvas, font) },
  ];
}

const faint = [
  { selector: "node.faint", style: { opacity: 0.22 } },
  { selector: "edge.faint", style: { opacity: 0.1 } },
];

/** How what stands out and what steps back is drawn on the canvas of the explorer. */
export const lightRules: DrawnRules = ({ accent }) => [
  {
    selector: "node.spot",
    style: { "font-weight": 600, "underlay-color": accent, "underlay-opacity": 0.18, "underlay-padding": 6 },
  },
  {
    selector: "edge.spot",
    style: { opacity: 1, "underlay-color": accent, "underlay-opacity": 0.18, "underlay-padding": 4 },
  },
  ...faint,
];

const sideOf = (side: "w" | "h", by: number) => (ele: NodeSingular) => (ele.data() as NodeData).look[side] * by;

function footmark(colour: string, ground: string, font: string): Record<string, unknown> {
  return {
    ...{ "background-opacity": 0, "border-width": 0, events: "no", "text-events": "no", "z-index": 7 },
    ...{ color: colour, "font-family": font, "font-weight": 600, "text-margin-x": 0, "text-margin-y": 0 },
    ...{ "text-outline-color": ground, "text-outline-width": 2 },
  };
}

/** Marks what stands out and what steps back. */
export function lightUp({ cy }: Stage, { highlighted, dimmed }: Pick<State, "highlighted" | "dimmed">): void {
  const [bright, faint] = [new Set(highlighted), new Set(dimmed)];
  cy.batch(() => {
    const { nodes, edges } = castOf(cy);
    for (const ele of [...nodes, ...edges]) {
      mark(ele, "spot", bright.has(ele.id()));
      mark(ele, "faint", faint.has(ele.id()));
    }
    // Furniture of the first picture steps back with the node it belongs to.
    for (const ele of cy.elements(".inert[of]").toArray() as (NodeSingular | EdgeSingular)[])
      mark(ele, "faint", faint.has(ele.data("of")));
  });
}

/** Marks the lines that show their figure: all where there are few, else those that stand out or are cited. */
export function showFigures(stage: Stage, cited: readonly string[]): void {
  const { edges } = castOf(stage.cy);
  stage.cy.batch(() => {
    const seen = edges.filter((ele) => !ele.is(".out, .said") && !ele.data("first") && figured(stage, ele));
    const few = seen.length <= mostFigures;
    for (const ele of edges) {
      const figure =
        seen.includes(ele) && !ele.hasClass("faint") && (few || ele.hasClass("spot") || cited.includes(ele.id()));
      mark(ele, "figure", figure);
    }
  });
}

function figured({ lens, language }: Stage, ele: EdgeSingular): boolean {
  return figureOf(ele.data("edge"), lens, language) !== "";
}
