import { around, type Box, boxOf, overlap } from "./boxes.ts";
import { exploreLook, warns } from "./elements.ts";
import { askForPlaces } from "./layout/ask.ts";
import { captionOf } from "./lens.ts";
import type { Point } from "./picture.ts";
import { freeDirection, placeAround } from "./placement.ts";
import type { Actor } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

/** Lays a graph out on a fresh canvas by force; undefined when aborted. `focus` is drawn larger. */
export async function layOut(
  stage: Stage,
  { nodes, edges }: { nodes: Node[]; edges: Edge[] },
  signal: AbortSignal,
  focus?: string,
): Promise<Actor[] | undefined> {
  const degrees = degreesOf(edges);
  const boxOfNode = boxesFor(stage, nodes.length);
  const boxes = new Map(
    nodes.map((node) => [node.key, boxOfNode(node, node.key === focus, degrees.get(node.key) ?? 0)]),
  );
  const places = await askForPlaces(stage, "force", { boxes, links: edges }, signal);
  return (
    places && nodes.map((node) => ({ node, ...(places.get(node.key) ?? { x: 0, y: 0 }), focus: node.key === focus }))
  );
}

/** Finds places for new nodes: each around its parent, else around a neighbour that is here, else around the middle. */
export function placeNew(stage: Stage, nodes: Node[], edges: Edge[], parents: ReadonlyMap<string, string>): Actor[] {
  const degrees = degreesOf(edges);
  const here = takenBoxes(stage);
  const boxOfNode = boxesFor(stage, nodes.length);
  const actors: Actor[] = [];
  const centreOf = ({ key }: Node) => parents.get(key) ?? neighbourHere(stage, key, edges) ?? "";
  for (const [centreKey, group] of Map.groupBy(nodes, centreOf)) {
    const taken = parents.size > 0 ? [...here, ...inward(stage, centreKey)] : here;
    const centre = centreKey ? stage.cy.getElementById(centreKey).position() : middle(stage);
    const beside = centreKey
      ? stage.cy
          .getElementById(centreKey)
          .neighborhood()
          .nodes()
          .map((ele) => ele.position())
      : [];
    const sorted = group.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const newcomers = sorted.map((node) => ({
      key: node.key,
      box: boxOfNode(node, false, degrees.get(node.key) ?? 0),
    }));
    const places = placeAround(centre, newcomers, taken, freeDirection(centre, beside));
    for (const node of sorted) {
      const place = places.get(node.key) ?? centre;
      actors.push({ node, ...place });
      here.push(boxOf(lookOf(stage, node, false, degrees.get(node.key) ?? 0), place, stage.measure));
    }
  }
  return actors;
}

type Reading = Pick<Stage, "lens" | "language" | "measure">;

function lookOf({ lens, language, measure }: Reading, node: Node, focus: boolean, degree: number) {
  return exploreLook(node, lens, language, measure, focus, Math.max(degree, node.degree ?? 0));
}

/** The box of a node around (0, 0), with the marks at its corners. `degree`: how many of its edges are here. */
export type BoxAtOrigin = (node: Node, focus: boolean, degree: number) => Box;

/** Of more nodes than so many only the captions of the reader's language are measured: both would take a long task. */
const bothUpTo = 400;

/** What tells the boxes of so many nodes. They hold the captions of both languages: nothing overlaps for the next reader either. */
export function boxesFor(stage: Stage, count: number): BoxAtOrigin {
  const { lens, language, measure } = stage;
  const other = language === "ja" ? "en" : "ja";
  const origin = { x: 0, y: 0 };
  return (node, focus, degree) => {
    const look = lookOf(stage, node, focus, degree);
    const boxes = [boxOf(look, origin, measure)];
    if (count <= bothUpTo && captionOf(node, lens, other) !== captionOf(node, lens, language))
      boxes.push(boxOf(lookOf({ lens, language: other, measure }, node, focus, degree), origin, measure));
    const box = around(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const badge = (node.degree ?? 0) > degree;
    return {
      ...box,
      top: box.top - (warns(node) ? 14 : badge ? 9 : 0),
      right: badge ? Math.max(box.right, look.w / 2 + 22) : box.right,
    };
  };
}

/** How many of these edges end at each node. */
export function degreesOf(edges: readonly Edge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges)
    for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  return degrees;
}

/** What stands on the canvas, hidden or not, so that nothing comes to lie on what a filter gives back. */
function takenBoxes(stage: Stage): Box[] {
  const boxes: Box[] = [];
  stage.cy.nodes().forEach((ele) => {
    if (!ele.hasClass("said")) boxes.push(boxOf(ele.data("look"), ele.position(), stage.measure));
  });
  return boxes;
}

/** The first picture from a column's captions to its other edge: what a node of the column brings comes outside of it. */
function inward({ cy, picture }: Stage, parent: string): Box[] {
  const at = cy.getElementById(parent);
  const card = cy.nodes(".card").first();
  if (!picture || !at.data("first") || card.empty()) return [];
  const { x } = at.position();
  const column = { top: -600, bottom: picture.height + 600 };
  const [left, right] = [card.position("x") - card.data("look").w / 2, card.position("x") + card.data("look").w / 2];
  if (x > right) return [{ ...column, left: 0, right: x + 150 }];
  return x < left ? [{ ...column, left: x - 150, right: picture.width }] : [];
}

function neighbourHere({ cy }: Stage, key: string, edges: Edge[]): string | undefined {
  for (const { source, target } of edges) {
    const other = source === key ? target : target === key ? source : undefined;
    if (other !== undefined && other !== key && cy.getElementById(other).nonempty()) return other;
  }
  return undefined;
}

/** The middle of what is seen, in the coordinates of the canvas. */
function middle({ cy, size }: Stage): Point {
  const zoom = cy.zoom();
  const pan = cy.pan();
  return { x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom };
}

/** Whether a node may be drawn as the focus where it stands, without covering another. */
export function canGrow(stage: Stage, key: string, added: Actor[]): boolean {
  const ele = stage.cy.getElementById(key);
  const node: Node = ele.data("node");
  const grown = boxOf(lookOf(stage, node, true, 0), ele.position(), stage.measure);
  const others = stage.nodes().filter((other) => other.id() !== key);
  const boxes = others.map((other) => boxOf(other.data("look"), other.position(), stage.measure));
  const newBoxes = added.map((actor) => boxOf(lookOf(stage, actor.node, false, 0), actor, stage.measure));
  return ![...boxes, ...newBoxes].some((box) => overlap(box, grown));
}
