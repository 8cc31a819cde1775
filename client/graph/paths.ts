import type { NodeSingular } from "cytoscape";
import { placeAlong } from "./along.ts";
import type { Desk } from "./desk.ts";
import type { Doing } from "./doing.ts";
import type { Loading } from "./overview.ts";
import type { Route } from "./parts.ts";
import { emptyScene, type Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";
import { edgesOf, type Way } from "./way.ts";

/** What was asked when a path was found; told by the history. */
export interface AskedPaths {
  maxHops: number;
  types: readonly string[];
}

/** Shows a path: brings what of it is not on the canvas as one step that can be undone, dims the rest, looks at its first hop. */
export async function showWay(desk: Desk, way: Way, asked: AskedPaths): Promise<boolean> {
  const { stage, doings } = desk;
  const route: Route = { nodes: keysOf(way.nodes), edges: keysOf(edgesOf(way)), hop: 1 };
  if (isWhole(stage, [...route.nodes, ...route.edges])) {
    goTo(desk, route);
    return true;
  }
  const [from, to] = [route.nodes[0] ?? "", route.nodes.at(-1) ?? ""];
  const doing: Doing = { kind: "paths", keys: [from, to], with: { ...asked, nodes: route.nodes, edges: route.edges } };
  const fresh = needsFreshCanvas(stage, way);
  const load = async (loading: Loading) =>
    sceneWith(loading, [way], fresh, fresh ? { route } : { ...loading.stage.parts, route });
  const shown = await doings[fresh ? "open" : "grow"]("", doing, load);
  if (!shown) return false;
  // The path itself says what matters now.
  desk.select([]);
  desk.gaze.bringAll([...route.nodes]);
  return true;
}

/** Brings all these paths to the canvas, as one step. The path that is shown stays. */
export async function addWays(desk: Desk, ways: readonly Way[], asked: AskedPaths): Promise<boolean> {
  const { stage, doings } = desk;
  const ends = ways.flatMap(({ nodes }) => [nodes[0]?.key ?? "", nodes.at(-1)?.key ?? ""]);
  const doing: Doing = { kind: "paths", keys: [...new Set(ends)], with: { ...asked } };
  const load = async (loading: Loading) => sceneWith(loading, ways, false, loading.stage.parts);
  const wanted = ways.flatMap((way) => [...keysOf(way.nodes), ...keysOf(edgesOf(way))]);
  if (isWhole(stage, wanted)) return false;
  return doings.grow("", doing, load);
}

/** Looks at a hop of the path that is shown; the first is 1. */
export function lookAt(desk: Desk, hop: number): void {
  const { route } = desk.stage.parts;
  if (!route || hop < 1 || hop > route.edges.length || hop === route.hop) return;
  desk.stage.furnish({ route: { ...route, hop } });
  const edge = route.edges[hop - 1];
  if (edge !== undefined && !isSeen(desk.stage, edge)) desk.gaze.bring(edge);
  desk.changed();
}

/** Whether both ends of an edge are in sight, so that the camera need not move for it. */
function isSeen({ cy, size }: Stage, key: string): boolean {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const ends = cy.getElementById(key).connectedNodes().toArray() as NodeSingular[];
  return ends.every((node) => {
    const { x, y } = node.position();
    const [left, top] = [x * zoom + pan.x, y * zoom + pan.y];
    return left >= 0 && left <= size.width && top >= 0 && top <= size.height;
  });
}

/** Ends the showing of a path; what it brought stays. */
export function leaveWay(desk: Desk): void {
  if (!desk.stage.parts.route) return;
  desk.stage.furnish({ route: undefined });
  desk.changed();
}

function goTo(desk: Desk, route: Route): void {
  desk.stage.furnish({ route });
  desk.select([]);
  desk.gaze.bringAll([...route.nodes]);
}

/** Whether a path is on the canvas with all its nodes and edges. */
export function isHere({ stage }: Desk, way: Way): boolean {
  return isWhole(stage, [...keysOf(way.nodes), ...keysOf(edgesOf(way))]);
}

/** Whether all of this is drawn and not hidden by hand. */
function isWhole({ cy }: Stage, keys: readonly string[]): boolean {
  return keys.every((key) => {
    const ele = cy.getElementById(key);
    return ele.nonempty() && !ele.is(".said, .hid");
  });
}

/** The folded first picture, or a node that it says by place and does not draw: a path needs another canvas. */
function needsFreshCanvas({ cy, view, picture, folded }: Stage, way: Way): boolean {
  if (view === "empty") return true;
  if (!picture) return false;
  return folded || [...way.nodes, ...edgesOf(way)].some(({ key }) => cy.getElementById(key).hasClass("said"));
}

/** The canvas with these paths on it, and with the edges between what they bring and what is there. */
async function sceneWith(
  { stage, call, signal }: Loading,
  ways: readonly Way[],
  fresh: boolean,
  parts: Scene["parts"],
): Promise<Scene | undefined> {
  const path = [...new Map(ways.flatMap(({ nodes }) => nodes).map((node) => [node.key, node])).values()];
  const added = fresh ? placeAlong(stage, path, true) : ways.reduce(addPlaces(stage), []);
  const before = fresh ? emptyScene : stage.scene();
  const newKeys = new Set(added.map(({ node }) => node.key));
  const own = ways.flatMap(edgesOf);
  const keys = [...before.actors.map(({ node }) => node.key), ...newKeys];
  const near =
    newKeys.size > 0 && keys.length <= 2000 ? (await call("POST /api/subgraph", { keys }, signal)).edges : [];
  const touching = near.filter(({ source, target }) => newKeys.has(source) || newKeys.has(target));
  const there = new Set(before.edges.map(({ edge }) => edge.key));
  const edges = new Map([...touching, ...own].filter(({ key }) => !there.has(key)).map((edge) => [edge.key, edge]));
  const seen = new Set([...keysOf(path), ...keysOf(own)]);
  const unhide = <T extends { hidden?: boolean }>(one: T, key: string) =>
    seen.has(key) ? { ...one, hidden: false } : one;
  return {
    ...before,
    view: before.view === "empty" ? "explore" : before.view,
    actors: [...before.actors.map((actor) => unhide(actor, actor.node.key)), ...added],
    edges: [...before.edges.map((one) => unhide(one, one.edge.key)), ...[...edges.values()].map((edge) => ({ edge }))],
    ...(parts ? { parts } : {}),
  };
}

/** Places the nodes of one path after the other; a node of several paths stands where the first of them put it. */
function addPlaces(stage: Stage) {
  return (actors: Scene["actors"], way: Way): Scene["actors"] => [
    ...actors,
    ...placeAlong(stage, way.nodes, false, actors),
  ];
}

function keysOf(elements: readonly (Node | Edge)[]): string[] {
  return elements.map(({ key }) => key);
}
