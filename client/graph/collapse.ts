import type { Desk } from "./desk.ts";
import type { Doing } from "./doing.ts";
import type { Actor, Scene } from "./scene.ts";
import { takenOff } from "./taking.ts";

/** What collapsing would take off the canvas, and how many nodes of the same expansion would stay. */
export interface Collapse {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  stay: number;
}

/**
 * What expanding these nodes brought and nothing else needs. A node stays that was here before, is pinned, was expanded
 * itself, was brought by another expansion too, or is connected to something that came later and stays.
 */
export function collapseOf(scene: Scene, keys: readonly string[]): Collapse {
  const roots = new Set(keys);
  const here = new Map(scene.actors.map((actor) => [actor.node.key, actor]));
  const brought = scene.actors.filter(({ node, from }) => !roots.has(node.key) && from?.some((key) => roots.has(key)));
  const expanded = new Set(scene.actors.flatMap(({ from }) => from ?? []));
  const alone = ({ node, first, pinned, from }: Actor) =>
    !first && !pinned && !expanded.has(node.key) && !from?.some((key) => !roots.has(key) && here.has(key));
  const nodes = new Set(brought.filter(alone).map(({ node }) => node.key));
  keepWhatLaterOnesNeed(scene, here, nodes, roots);
  const ofRoots = scene.edges.filter(({ from = [] }) => from.some((key) => roots.has(key)));
  const edges = ofRoots.filter(({ from = [] }) => from.every((key) => roots.has(key) || !here.has(key)));
  return { nodes, edges: new Set(edges.map(({ edge }) => edge.key)), stay: brought.length - nodes.size };
}

/** Takes out of `nodes` what is connected to something that came later and stays, until nothing more is. */
function keepWhatLaterOnesNeed(
  { edges }: Scene,
  here: ReadonlyMap<string, Actor>,
  nodes: Set<string>,
  roots: ReadonlySet<string>,
): void {
  const came = (key: string) => here.get(key)?.came ?? 0;
  const holds = (holder: string, key: string) =>
    nodes.has(key) && !nodes.has(holder) && !roots.has(holder) && came(holder) > came(key);
  for (let before = -1; before !== nodes.size; ) {
    before = nodes.size;
    for (const { edge } of edges) {
      if (holds(edge.source, edge.target)) nodes.delete(edge.target);
      if (holds(edge.target, edge.source)) nodes.delete(edge.source);
    }
  }
}

/** Takes back what expanding these nodes brought. Gives how many nodes went. */
export function collapse({ stage, doings }: Desk, keys: readonly string[]): number {
  const { nodes, edges } = collapseOf(stage.scene(), keys);
  if (nodes.size + edges.size === 0) return 0;
  const doing: Doing = { kind: "collapse", keys: [...keys], with: { gone: [...nodes, ...edges] } };
  void doings.become(doing, takenOff(stage, nodes, edges, keys));
  return nodes.size;
}
