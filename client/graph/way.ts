import type { FoundPath, Paths } from "../../server/schema.ts";
import { basisOf } from "./lens.ts";
import type { Route } from "./parts.ts";
import type { Stage } from "./stage.ts";
import type { Basis, Edge, Node } from "./types.ts";

/** What a way may rest on, the surest first. What the data does not say counts as least sure. */
const surest: readonly Basis[] = ["source", "heading", "external", "inferred", "none"];

/** A path that was found, with its nodes and with all edges of each hop, the surest first. */
export interface Way {
  nodes: Node[];
  hops: Edge[][];
  /** Less is rarer: how crowded the nodes between the ends are. */
  weight: number;
  /** What its least sure hop rests on. */
  weakest: Basis;
}

export type Order = "rarity" | "basis";

/** The paths of an answer with their nodes and edges; one whose parts did not come is left out. */
export function waysOf({ paths, nodes, edges }: Paths): Way[] {
  const node = new Map(nodes.map((one) => [one.key, one]));
  const edge = new Map(edges.map((one) => [one.key, one]));
  return paths.flatMap((path) => toWay(path, node, edge) ?? []);
}

function toWay(path: FoundPath, node: Map<string, Node>, edge: Map<string, Edge>): Way | undefined {
  const nodes = path.nodes.flatMap((key) => node.get(key) ?? []);
  const hops = path.parallel.map((keys) => keys.flatMap((key) => edge.get(key) ?? []).toSorted(bySureness));
  if (nodes.length !== path.nodes.length || hops.some((hop) => hop.length === 0)) return undefined;
  return { nodes, hops, weight: path.weight, weakest: weakestOf(hops) };
}

function weakestOf(hops: readonly Edge[][]): Basis {
  const ranks = hops.map(([edge]) => (edge ? surest.indexOf(basisOf(edge)) : 0));
  return surest[Math.max(0, ...ranks)] ?? "none";
}

function bySureness(a: Edge, b: Edge): number {
  return surest.indexOf(basisOf(a)) - surest.indexOf(basisOf(b)) || (a.key < b.key ? -1 : 1);
}

/** Ways, shortest first; those of one length by what their weakest hop rests on, or by how rare the nodes between are. */
export function ranked(ways: readonly Way[], order: Order): Way[] {
  const sure = ({ weakest }: Way) => surest.indexOf(weakest);
  return ways.toSorted((a, b) => {
    const [bySure, byRarity] = [sure(a) - sure(b), a.weight - b.weight];
    return a.hops.length - b.hops.length || (order === "basis" ? bySure || byRarity : byRarity || bySure);
  });
}

/** The edges that stand for the hops: the surest of each. */
export function edgesOf({ hops }: Way): Edge[] {
  return hops.flatMap(([edge]) => edge ?? []);
}

/** The way that a scene shows, by what stands on the canvas. */
export function wayOn({ cy }: Stage, route: Route): Way {
  const nodes = route.nodes.flatMap((key) => (cy.getElementById(key).data("node") as Node | undefined) ?? []);
  const edges = route.edges.flatMap((key) => (cy.getElementById(key).data("edge") as Edge | undefined) ?? []);
  const hops = edges.map((edge) => [edge]);
  return { nodes, hops, weight: 0, weakest: weakestOf(hops) };
}

/** One name for a way, by its nodes. */
export function nameOfWay({ nodes }: Pick<Way, "nodes">): string {
  return nodes.map(({ key }) => key).join(" ");
}

/**
 * The nodes that tell a way from the other ways of its ends: of those between its ends the one that fewest other ways
 * go through, and of those the best connected, because people know it; a second where the first is not enough.
 */
export function viaOf(way: Way, all: readonly Way[]): Node[] {
  const ends = (one: Way) => `${one.nodes[0]?.key} ${one.nodes.at(-1)?.key}`;
  const others = all.filter((one) => one !== way && ends(one) === ends(way));
  const has = (one: Way, { key }: Node) => one.nodes.some((node) => node.key === key);
  const shared = (node: Node) => others.filter((one) => has(one, node)).length;
  const between = way.nodes
    .slice(1, -1)
    .toSorted((a, b) => shared(a) - shared(b) || (b.degree ?? 0) - (a.degree ?? 0) || (a.key < b.key ? -1 : 1));
  const [first] = between;
  if (!first) return [];
  const alike = others.filter((one) => has(one, first));
  const second = between.slice(1).find((node) => alike.some((one) => !has(one, node)));
  const chosen = second ? [first, second] : [first];
  return way.nodes.filter((node) => chosen.includes(node));
}
