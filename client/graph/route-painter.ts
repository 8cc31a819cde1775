import type { Core, EdgeSingular } from "cytoscape";
import { font, surfaces } from "./palette.ts";
import type { Route } from "./parts.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

/** Width of the circle with the number of a hop, px. */
const disc = 19;
const follows = new WeakSet<Core>();

/** Draws the path of a scene: its nodes ringed, its edges strong with the number of the hop in a circle, the rest dimmed. */
export function paintRoute(stage: Stage): void {
  const { cy } = stage;
  const { route } = stage.parts;
  follow(stage);
  cy.batch(() => {
    cy.elements(".onpath, .offpath, .hop").removeClass("onpath offpath hop");
    cy.nodes(".hopmark").remove();
    if (!route) return;
    const all = [...route.nodes, ...route.edges].reduce((on, key) => on.union(cy.getElementById(key)), cy.collection());
    all.addClass("onpath");
    const isOn = (id: string, of: unknown) => all.contains(cy.getElementById(of === undefined ? id : String(of)));
    cy.elements()
      .filter((ele) => !isOn(ele.id(), ele.data("of")) && !ele.is(".card, .leader"))
      .addClass("offpath");
    cy.getElementById(route.edges[route.hop - 1] ?? "").addClass("hop");
    route.edges.forEach((key, index) => {
      mark(stage, key, index, route);
    });
  });
  // An edge knows its middle only once its new style is in force.
  place(cy);
}

function mark({ cy, theme }: Stage, key: string, index: number, { hop }: Route): void {
  if (cy.getElementById(key).empty()) return;
  const surface = surfaces[theme];
  const current = index + 1 === hop;
  const look = { w: disc, h: disc, caption: "", size: 11, weight: 600, side: "middle", gap: 0, ink: "text", border: 1 };
  const style = {
    shape: "ellipse",
    "background-opacity": 1,
    "background-color": current ? surface.accent : surface.panel,
    "border-width": current ? 0 : 1.25,
    "border-color": surface.text2,
    "border-style": "solid",
    label: String(index + 1),
    color: current ? surface.panel : surface.text,
    "font-family": font,
    "font-size": 11,
    "font-weight": 600,
    "text-margin-x": 0,
    "text-margin-y": 0,
    "text-outline-width": 0,
    "z-index": 6,
  };
  const data = { id: `hop ${index + 1}`, of: key, label: "", draw: "filled", look };
  cy.add({ group: "nodes", data, classes: "inert hopmark", selectable: false, grabbable: false }).style(style);
}

/** Puts the circles where the edges are. */
function place(cy: Core): void {
  cy.nodes(".hopmark").forEach((mark) => {
    const edge = cy.getElementById(mark.data("of"));
    if (edge.nonempty()) mark.position(middleOf(edge.edges().first()));
  });
}

/** The middle of an edge as it is drawn; between its ends where nothing is drawn. */
function middleOf(edge: EdgeSingular): Point {
  const middle = edge.cy().container() ? (edge.midpoint() as Point | undefined) : undefined;
  if (middle && Number.isFinite(middle.x) && Number.isFinite(middle.y)) return { ...middle };
  const [a, b] = [edge.source().position(), edge.target().position()];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The circles go along when a node of the path is moved. */
function follow({ cy }: Stage): void {
  if (follows.has(cy)) return;
  follows.add(cy);
  cy.on("position", "node.onpath", () => place(cy));
  cy.on("mount", () => place(cy));
}
