import type { CollectionReturnValue, NodeSingular, SingularElementReturnValue } from "cytoscape";
import type { Stage } from "./stage.ts";
import type { Selected } from "./types.ts";

export type Direction = "left" | "right" | "up" | "down";

/** What is selected where it is one element; undefined for none and for several. */
export function selectedOf({ cy }: Stage): Selected | undefined {
  const eles = cy.elements(".chosen");
  if (eles.length !== 1) return undefined;
  return { kind: eles.first().isNode() ? "node" : "edge", key: eles.first().id() };
}

/** Keys of all that is selected, in the order in which it was. */
export function selectionOf({ cy }: Stage): string[] {
  const order = new Map(((cy.scratch("chosen") ?? []) as string[]).map((key, at) => [key, at]));
  const place = (key: string) => order.get(key) ?? order.size;
  return cy
    .elements(".chosen")
    .map((ele) => ele.id())
    .sort((a, b) => place(a) - place(b));
}

/** Marks these elements as selected and no other; the two ends of an edge wear the ring too. `walked`: by the keyboard. */
export function choose(stage: Stage, keys: readonly string[], walked: boolean): void {
  const { cy } = stage;
  cy.batch(() => {
    const before = cy.nodes(".walked");
    cy.elements(".chosen, .ring, .walked").removeClass("chosen ring walked");
    for (const node of before.toArray()) stage.remark(node as NodeSingular);
    const ele = cy.collection();
    for (const key of keys) ele.merge(cy.getElementById(key));
    ele.addClass("chosen");
    cy.scratch("chosen", [...keys]);
    ele.nodes().union(ele.connectedNodes()).addClass("ring");
    if (!walked) return;
    for (const node of ele.nodes().addClass("walked").toArray()) stage.remark(node as NodeSingular);
  });
  light(stage);
}

/** Marks what is under the pointer. */
export function point(stage: Stage, key: string | undefined): void {
  const { cy } = stage;
  cy.batch(() => {
    cy.elements(".hover").removeClass("hover");
    if (key !== undefined) cy.getElementById(key).addClass("hover");
  });
  light(stage);
}

/** In the first picture: what hangs together with the hovered or selected element stays, the rest dims. A path dims by itself. */
export function light(stage: Stage): void {
  const { cy } = stage;
  cy.batch(() => {
    cy.elements(".dim, .lit, .far").removeClass("dim lit far");
    if (!stage.picture || stage.parts.route) return;
    const hovered = cy.elements(".hover");
    const centre = hovered.nonempty() ? hovered : cy.elements(".chosen");
    if (centre.empty()) return;
    const lit = centre.edges().union(
      centre
        .nodes()
        .connectedEdges()
        .filter((ele) => !ele.hasClass("leader")),
    );
    const far = lit.connectedNodes().union(centre.nodes());
    lit.addClass("lit");
    far.addClass("far");
    cy.edges(".curved").difference(lit).addClass("dim");
    dimNodes(stage, far);
  });
}

function dimNodes({ cy, lens }: Stage, far: CollectionReturnValue): void {
  const furniture = [lens.overview?.group.label, lens.overview?.card.label];
  cy.nodes().forEach((ele) => {
    const of: string | undefined = ele.data("of");
    const subject: SingularElementReturnValue | NodeSingular = of === undefined ? ele : cy.getElementById(of);
    const heading = furniture.includes(subject.data("label")) || subject.data("node") === undefined;
    ele.toggleClass("dim", !heading && !far.contains(subject));
  });
}

/** The nearest node in a direction from the selected one; the topmost where none is selected. */
export function nextNode(stage: Stage, direction: Direction): string | undefined {
  const nodes = stage.nodes().filter((ele) => !ele.hasClass("out") && !ele.hasClass("said"));
  const selected = selectedOf(stage);
  const from = stage.cy.elements().filter((ele) => ele.id() === selected?.key);
  const start = from.nodes().union(from.connectedNodes()).nodes().first();
  if (start.empty()) return nodes.toSorted(byReading)[0]?.id();
  const { x, y } = start.position();
  let best: { key: string; far: number } | undefined;
  for (const ele of nodes) {
    const at = ele.position();
    const [dx, dy] = [at.x - x, at.y - y];
    const along = direction === "left" ? -dx : direction === "right" ? dx : direction === "up" ? -dy : dy;
    const across = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    if (along <= 0.5 || across > 3 * along) continue;
    const far = along + 2 * across;
    if (!best || far < best.far) best = { key: ele.id(), far };
  }
  return best?.key;
}

/** The place of a node among those in sight, read line by line from the top, from 1; and how many they are. */
export function placeOf(stage: Stage, key: string): { at: number; of: number } {
  const nodes = stage.nodes().filter((ele) => !ele.hasClass("out") && !ele.hasClass("said"));
  const at = nodes.toSorted(byReading).findIndex((ele) => ele.id() === key);
  return { at: at + 1, of: nodes.length };
}

function byReading(a: NodeSingular, b: NodeSingular): number {
  return a.position("y") - b.position("y") || a.position("x") - b.position("x");
}
