import type { ElementDefinition } from "cytoscape";
import { wordOf } from "./layout-wishes.ts";
import type { AxisMarks, Painter } from "./parts.ts";
import type { Look } from "./picture.ts";
import type { Stage } from "./stage.ts";

/** Writes what stands along the sides of a picture by property. */
export const paintAxes: Painter = (stage) => {
  const { cy, parts } = stage;
  cy.batch(() => {
    cy.elements(".axis").remove();
    if (stage.view !== "explore") return;
    for (const side of ["x", "y"] as const) {
      const axis = parts.axes?.[side];
      if (axis) cy.add(axis.marks.map((mark, at) => toMark(stage, side, axis, mark, at)));
    }
  });
};

function toMark(
  stage: Stage,
  side: "x" | "y",
  axis: AxisMarks,
  { at, value }: AxisMarks["marks"][number],
  nth: number,
): ElementDefinition {
  const text = wordOf(stage, axis, value);
  const look: Look = {
    ...{ w: 1, h: 1, size: 12, weight: 600, gap: 0, ink: "text2", border: 0 },
    ...{ caption: text, side: side === "x" ? "middle" : "left" },
  };
  const position = side === "x" ? { x: at, y: axis.line } : { x: axis.line, y: at };
  const data = { id: `\u0000axis ${side} ${nth}`, label: "", draw: "filled", look };
  return { group: "nodes", data, position, classes: "inert words axis drawn", selectable: false, grabbable: false };
}
