import type { Core, EdgeSingular, ElementDefinition, NodeSingular } from "cytoscape";
import { allOf } from "./all.ts";
import { exploreLook, type NodeData, toEdge, toNode, warns } from "./elements.ts";
import { mark, note } from "./painting.ts";
import type { Actor, Link, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { inLots, type Steps } from "./steps.ts";
import type { Edge } from "./types.ts";

/** What of a scene stands on the canvas; what is as it was when it was last read is the same object: two hundred scenes share it. */
export class Cast {
  private readonly known = new WeakMap<object, Actor | Link>();
  private last: Pick<Scene, "actors" | "edges"> = { actors: [], edges: [] };

  read(nodes: NodeSingular[], edges: EdgeSingular[]): Pick<Scene, "actors" | "edges"> {
    this.last = {
      actors: kept(
        this.last.actors,
        nodes.map((ele) => this.shared(ele, actorOf(ele))),
      ),
      edges: kept(
        this.last.edges,
        edges.map((ele) => this.shared(ele, linkOf(ele))),
      ),
    };
    return this.last;
  }

  private shared<T extends Actor | Link>(ele: object, now: T): T {
    const before = this.known.get(ele) as T | undefined;
    const names = Object.keys(now) as (keyof T)[];
    if (before && names.every((name) => before[name] === now[name])) return before;
    this.known.set(ele, now);
    return now;
  }
}

function kept<T>(before: T[], now: T[]): T[] {
  return before.length === now.length && now.every((one, index) => one === before[index]) ? before : now;
}

function actorOf(ele: NodeSingular): Actor {
  const flags = { focus: ele.hasClass("focus"), pinned: ele.hasClass("pinned"), hidden: ele.hasClass("hid") };
  const { node, first, from, came } = ele.data() as NodeData & Actor;
  // While it glides, it stands where it goes.
  const { x, y } = ele.scratch("to") ?? ele.position();
  return { node, x, y, first: Boolean(first), ...flags, from, came };
}

function linkOf(ele: EdgeSingular): Link {
  const { edge, first, from } = ele.data() as { edge: Edge; first: boolean; from?: string[] };
  return { edge, first, hidden: ele.hasClass("hid"), from };
}

/** Makes the elements of a scene stand on the canvas, step by step; begun anew with another scene it goes on from what is there. */
export function* act(stage: Stage, { actors, edges }: Pick<Scene, "actors" | "edges">): Steps {
  const { cy } = stage;
  const stays = new Set([...actors.map(({ node }) => node.key), ...edges.map(({ edge }) => edge.key)]);
  const goes = (ele: NodeSingular | EdgeSingular) => !stays.has(ele.id()) && !ele.hasClass("drawn");
  const all = allOf(cy).toArray() as (NodeSingular | EdgeSingular)[];
  // Edges first: a node takes along all that hang on it.
  const gone = [...all.filter((ele) => ele.isEdge()), ...all.filter((ele) => ele.isNode())].filter(goes);
  yield* inLots(cy, gone, 60, (some) => removeAll(cy, some));
  const isNew = ({ key }: { key: string }) => cy.getElementById(key).empty();
  const nodes = actors.filter(({ node }) => isNew(node));
  yield* inLots(cy, nodes, 60, (some) => cy.add(some.map((actor) => newNode(stage, actor))));
  const links = edges.filter(({ edge }) => isNew(edge));
  const isTwin = twinsOf(edges);
  yield* inLots(cy, links, 60, (some) => cy.add(some.map((link) => newEdge(stage, link, isTwin(link)))));
  yield* inLots(cy, actors, 120, (some) => {
    for (const actor of some) place(cy.getElementById(actor.node.key), actor);
  });
  yield* inLots(cy, edges, 200, (some) => {
    for (const link of some) join(cy.getElementById(link.edge.key), link, isTwin(link));
  });
}

/** Takes elements off the canvas together: Cytoscape looks at all nodes each time something is removed. */
export function removeAll(cy: Core, eles: readonly (NodeSingular | EdgeSingular)[]): void {
  const all = cy.collection();
  for (const ele of eles) all.merge(ele);
  all.remove();
}

/** A node of a scene for cy; `shown`: its edges in the scene. */
export function newNode(
  { lens, language, measure }: Stage,
  { node, x, y, first = false, focus = false }: Actor,
  shown = 0,
) {
  const look = exploreLook(node, lens, language, measure, focus, Math.max(node.degree ?? 0, shown));
  const { data, group } = toNode(node, lens, look, first);
  const marks = { more: Math.max(0, (node.degree ?? 0) - shown), warns: warns(node), pinned: false, focused: false };
  return { group, data: { ...data, marks }, position: { x, y } } satisfies ElementDefinition;
}

/** An edge of a scene for cy. */
export const newEdge = ({ lens }: Stage, { edge, first = false }: Link, twin: boolean) => ({
  ...toEdge(edge, lens, first),
  classes: twin ? "twin" : "",
});

/** Which edges of a scene are so many between the same two nodes that they are drawn straight: fanning them out takes the square of their number. */
export function twinsOf(edges: readonly Link[]): (link: Link) => boolean {
  const pair = ({ edge }: Link) => [edge.source, edge.target].sort().join("\n");
  const pairs = Map.groupBy(edges, pair);
  return (link) => (pairs.get(pair(link)) ?? []).length > 30;
}

function place(ele: NodeSingular, actor: Actor): void {
  const { node, x, y, first = false, focus = false, pinned = false, hidden = false, from, came } = actor;
  note(ele, { node, first, from, came });
  if (ele.scratch("to")) ele.stop(true).removeScratch("to");
  const at = ele.position();
  if (at.x !== x || at.y !== y) ele.position({ x, y });
  mark(ele, "focus", focus);
  mark(ele, "pinned", pinned);
  mark(ele, "hid", hidden);
  if (ele.grabbable() === first) ele[first ? "ungrabify" : "grabify"]();
}

function join(ele: EdgeSingular, { edge, first = false, hidden = false, from }: Link, twin: boolean): void {
  note(ele, { edge, first, from });
  mark(ele, "twin", twin);
  mark(ele, "hid", hidden);
}
