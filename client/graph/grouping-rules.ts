import type { EdgeSingular, NodeCollection, NodeSingular } from "cytoscape";
import type { Surface } from "./palette.ts";
import type { Stage } from "./stage.ts";
import { type DrawnRules, dashes, longer } from "./style.ts";
import type { Basis } from "./types.ts";

/** The boxes of the canvas, open and folded. */
export function boxesOf({ cy }: Stage): NodeCollection {
  return cy.nodes(".box") as NodeCollection;
}

/** How wide a merged edge is, px. */
const widthOf = (ele: EdgeSingular) => Math.min(9, 1.25 + 1.1 * Math.sqrt(ele.data("count") - 1));

/** How boxes and merged edges are drawn. */
export const boxRules: DrawnRules = (surface, font) => {
  const box = {
    shape: "round-rectangle",
    "corner-radius": 6,
    "background-color": surface.panel,
    "background-opacity": 1,
    "border-width": 1,
    "border-style": "solid",
    "border-color": surface.line2,
    "font-weight": 600,
    "background-clip": "none",
    "background-image-containment": "over",
  };
  const open = {
    ...{ "text-halign": "center", "text-valign": "top", "text-margin-y": 19, "text-margin-x": 0 },
    ...{ color: surface.text2, "text-outline-width": 0, "z-index": 0 },
    ...{ "background-image": sign(surface, "M-4 0h8"), "background-width": 18, "background-height": 18 },
    ...{
      "background-position-x": "100%",
      "background-position-y": "0%",
      "background-offset-x": -3,
      "background-offset-y": 3,
    },
  };
  const folded = {
    "border-width": 4,
    "border-style": "double",
    "border-color": surface.text3,
    "background-image": (ele: NodeSingular) => number(ele.data("count"), surface, font),
    "background-width": 52,
    "background-height": 40,
  };
  const merged = {
    "line-dash-pattern": (ele: EdgeSingular) => longer(dashes[ele.data("basis") as Basis] ?? [6, 3], widthOf(ele)),
    ...{ width: widthOf, label: (ele: EdgeSingular) => (ele.data("count") > 1 ? `× ${ele.data("count")}` : "") },
    ...{ opacity: 0.8, "arrow-scale": (ele: EdgeSingular) => (ele.data("count") > 4 ? 0.8 : 0.63) },
  };
  return [
    { selector: "node.box", style: box },
    { selector: "node.box.open", style: open },
    { selector: "node.box.folded", style: folded },
    { selector: "edge.merged", style: merged },
  ];
};

function picture(inside: string, width: number, height: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-width / 2} ${-height / 2} ${width} ${height}">${inside}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** The button in the corner of an open box. */
function sign(surface: Surface, path: string): string {
  return picture(`<path d="${path}" stroke="${surface.text2}" stroke-width="1.75" stroke-linecap="round"/>`, 18, 18);
}

function number(text: string, surface: Surface, font: string): string {
  const size = text.length > 4 ? 11 : 15;
  const family = font.replaceAll('"', "'");
  return picture(
    `<text y="${size * 0.36}" text-anchor="middle" font-family="${family}" font-size="${size}" font-weight="600" fill="${surface.text}">${text}</text>`,
    52,
    40,
  );
}
