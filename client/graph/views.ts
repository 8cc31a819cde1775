import type { View } from "./address.ts";
import { readOrigins } from "./brought.ts";
import type { Doing } from "./doing.ts";
import { drawPatiently } from "./drawing/take-over.ts";
import { fetchNeighbours, grow, newEdges } from "./expansion.ts";
import type { Filters } from "./filters.ts";
import { layOut } from "./growth.ts";
import { type Loading, loadOverview } from "./overview.ts";
import type { Parts } from "./parts.ts";
import { readParts } from "./parts-read.ts";
import { prepare } from "./preparing.ts";
import { ask, type Graph } from "./questions.ts";
import { type Actor, emptyScene, type Scene } from "./scene.ts";
import type { Node, Question } from "./types.ts";

/** A graph laid out on a fresh canvas; undefined when aborted. */
export async function freshScene({ stage, signal }: Loading, graph: Graph, focus?: string): Promise<Scene | undefined> {
  drawPatiently(stage);
  const actors = await layOut(stage, graph, signal, focus);
  if (!actors) return undefined;
  const edges = graph.edges.map((edge) => ({ edge }));
  await prepare(stage, { actors, edges }, signal);
  return { ...emptyScene, view: actors.length > 0 ? "explore" : "empty", actors, edges };
}

/** A ready question on a fresh canvas. */
export async function loadQuestion(loading: Loading, question: Question): Promise<Scene | undefined> {
  const { stage, call, signal } = loading;
  return freshScene(loading, await ask(question, stage.lens, call, signal));
}

/** A node and its neighbours on a fresh canvas; notes in the doing what it came to. */
export async function loadAround(loading: Loading, key: string, doing: Doing): Promise<Scene | undefined> {
  const { expansion = {} } = doing;
  const { nodes, edges, cut, asked } = await fetchNeighbours(loading, key, expansion);
  doing.with = { parts: [{ key, expansion: asked ?? expansion }] };
  const scene = await freshScene(loading, { nodes, edges }, key);
  const actors = scene?.actors.map((actor) => (actor.node.key === key ? actor : { ...actor, from: [key] }));
  return scene && { ...scene, actors: actors ?? [], truncated: cut };
}

/** The canvas with these nodes as well; `alone`: a fresh canvas with nothing else. */
export async function loadNodes(loading: Loading, keys: string[], alone: boolean): Promise<Scene | undefined> {
  const reply = await loading.call("POST /api/subgraph", { keys }, loading.signal);
  return alone ? freshScene(loading, reply) : grow(loading, [reply], loading.stage.truncated);
}

/** The view that an address tells, as far as the database still knows its nodes; undefined where it knows none. */
export async function loadView(loading: Loading, view: View): Promise<Scene | undefined> {
  const { stage, call, signal } = loading;
  const base = view.view === "overview" ? await loadOverview(loading) : emptyScene;
  if (!base) return undefined;
  const told = new Map(view.nodes.map((node) => [node.key, node]));
  const brought = readOrigins(view.brought);
  const origins = new Map(view.nodes.map(({ key }, at) => [key, brought.get(at)]));
  const keys = [...base.actors.map(({ node }) => node.key), ...told.keys()].slice(0, 10_000);
  const reply = told.size > 0 ? await call("POST /api/subgraph", { keys }, signal) : { nodes: [], edges: [] };
  const found = new Map(reply.nodes.map((node) => [node.key, node]));
  for (const { node } of base.actors) found.delete(node.key);
  const extra = [...told.keys()].flatMap((key) => found.get(key) ?? []);
  if (base.actors.length + extra.length === 0) return undefined;
  const laid = extra.some((node) => !told.get(node.key)?.at) ? await layOut(stage, reply, signal) : [];
  const places = new Map(laid?.map((actor) => [actor.node.key, actor]));
  const added = extra.map((node): Actor => {
    const { at, focus = false, pinned = false } = told.get(node.key) ?? {};
    const { x, y } = at ?? places.get(node.key) ?? { x: 0, y: 0 };
    return { node, x, y, focus, pinned, ...origins.get(node.key) };
  });
  const edges = [
    ...base.edges,
    ...newEdges(reply.edges, new Set(extra.map((node) => node.key)), []).map((edge) => ({ edge })),
  ];
  const hidden = new Set(view.hidden);
  const nodes = [...base.actors, ...added].map(({ node }) => node);
  return {
    ...base,
    ...(view.layout && view.view === "explore" ? { layout: view.layout } : {}),
    view: view.view,
    actors: [...base.actors, ...added].map((actor) => ({ ...actor, hidden: hidden.has(actor.node.key) })),
    edges: edges.map((one) => ({ ...one, hidden: hidden.has(one.edge.key) })),
    ...(view.parts.length > 0 ? { parts: partsOn(readParts(view.parts), nodes, edges) } : {}),
    filters: view.filters.rules.length > 0 ? await prepared(loading, view.filters, nodes) : view.filters,
  };
}

/** Parts without a path that is no longer whole. */
function partsOn({ route, ...parts }: Parts, nodes: readonly Node[], edges: Scene["edges"]): Parts {
  const here = new Set([...nodes.map(({ key }) => key), ...edges.map(({ edge }) => edge.key)]);
  const whole = route && [...route.nodes, ...route.edges].every((key) => here.has(key));
  return { ...parts, ...(whole ? { route } : {}) };
}

/** Filters with the rules that are understood, and what these need to know fetched. */
async function prepared(loading: Loading, filters: Filters, nodes: Node[]): Promise<Filters> {
  const { prepareRules } = await import("./sieve/kin.ts");
  return { ...filters, rules: await prepareRules(loading, filters.rules, nodes) };
}
