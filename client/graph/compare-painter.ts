import { mark } from "./painting.ts";
import type { Surface } from "./palette.ts";
import type { Stage } from "./stage.ts";
import type { DrawnRules } from "./style.ts";

const kinds = ["added", "removed", "changed"] as const;

/** Draws what is new ringed, what is gone as a dashed ghost, what changed with a dotted ring. */
export function paintCompared(stage: Stage): void {
  const { cy } = stage;
  const { compared } = stage.parts;
  if (compared) stage.drawBy(comparedRules);
  cy.batch(() => {
    for (const kind of kinds) {
      const keys = new Set(compared?.[kind] ?? []);
      for (const ele of [...stage.nodes(), ...stage.edges()]) mark(ele, kind, keys.has(ele.id()));
    }
    const told = new Set(kinds.flatMap((kind) => compared?.[kind] ?? []));
    for (const ele of [...stage.nodes(), ...stage.edges()]) {
      const near =
        ele.isNode() &&
        ele
          .connectedEdges()
          .toArray()
          .some((edge) => told.has(edge.id()));
      mark(ele, "aside", compared !== undefined && told.size > 0 && !told.has(ele.id()) && !near);
    }
  });
}

const comparedRules: DrawnRules = (surface) => [
  { selector: "node.aside", style: { opacity: 0.45 } },
  { selector: "edge.aside", style: { opacity: 0.2 } },
  { selector: "node.added", style: { ...ring(surface, "solid"), "outline-color": surface.accent } },
  { selector: "node.changed", style: { ...ring(surface, "dotted"), "outline-color": surface.warn } },
  {
    selector: "node.removed",
    style: { ...ring(surface, "dashed"), "outline-color": surface.text2, opacity: 0.6, "background-opacity": 0.25 },
  },
  { selector: "edge.added", style: line(surface.accent) },
  { selector: "edge.changed", style: { ...line(surface.warn), "underlay-padding": 4 } },
  {
    selector: "edge.removed",
    style: {
      opacity: 0.7,
      "line-color": surface.text2,
      "line-style": "dashed",
      "line-dash-pattern": [2, 5],
      width: 1.5,
    },
  },
];

const ring = ({ text }: Surface, style: "solid" | "dotted" | "dashed") => ({
  ...{ "outline-width": 2.5, "outline-offset": 4, "outline-style": style, "outline-color": text, "outline-opacity": 1 },
  "text-opacity": 1,
});

const line = (colour: string) => ({
  ...{ "line-color": colour, "target-arrow-color": colour, opacity: 1, width: 2.25 },
  ...{ "underlay-color": colour, "underlay-opacity": 0.18, "underlay-padding": 5 },
});
