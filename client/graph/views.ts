import type { View } from "./address.ts";
import type { Filters } from "./filters.ts";
import { canGrow, layOut, placeNew } from "./growth.ts";
import { type Loading, loadOverview } from "./overview.ts";
import { ask, type Graph } from "./questions.ts";
import { type Actor, emptyScene, type Scene } from "./scene.ts";
import type { Edge, Expansion, Node, Question } from "./types.ts";

/** A graph laid out on a fresh canvas; undefined when aborted. */
export async function freshScene({ stage, signal }: Loading, graph: Graph, focus?: string): Promise<Scene | undefined> {
  const actors = await layOut(stage, graph, signal, focus);
  return (
    actors && {
      ...emptyScene,
      view: actors.length > 0 ? "explore" : "empty",
      actors,
      edges: graph.edges.map((edge) => ({ edge })),
    }
  );
}

/** A ready question on a fresh canvas. */
export async function loadQuestion(loading: Loading, question: Question): Promise<Scene | undefined> {
  const { stage, call, signal } = loading;
  return freshScene(loading, await ask(question, stage.lens, call, signal));
}

/** A node and its neighbours on a fresh canvas. */
export async function loadAround(loading: Loading, key: string, expansion: Expansion): Promise<Scene | undefined> {
  const reply = await neighboursOf(loading, key, expansion);
  const scene = await freshScene(loading, reply, key);
  return scene && { ...scene, truncated: cutOf(reply, key, expansion) };
}

/** The canvas with more neighbours of a node around it; nothing that is there moves. */
export async function loadNeighbours(loading: Loading, key: string, expansion: Expansion): Promise<Scene | undefined> {
  const reply = await neighboursOf(loading, key, expansion);
  const truncated = cutOf(reply, key, expansion);
  return grown(loading, reply, { parent: key, truncated, whole: !truncated && (expansion.skip ?? 0) > 0 });
}

/** The canvas with these nodes as well; `alone`: a fresh canvas with nothing else. */
export async function loadNodes(loading: Loading, keys: string[], alone: boolean): Promise<Scene | undefined> {
  const reply = await loading.call("POST /api/subgraph", { keys }, loading.signal);
  return alone ? freshScene(loading, reply) : grown(loading, reply, {});
}

function neighboursOf({ call, signal }: Loading, key: string, { types, labels, ...rest }: Expansion) {
  const wanted = { key, ...rest, ...(types ? { type: types } : {}), ...(labels ? { label: labels } : {}) };
  return call("GET /api/nodes/:key/neighbours", wanted, signal);
}

function cutOf(
  { nodes, truncated }: Graph & { truncated?: { nodes: number } | undefined },
  of: string,
  expansion: Expansion,
): Scene["truncated"] {
  const skip = (expansion.skip ?? 0) + nodes.length - 1;
  const total = (truncated?.nodes ?? 1) - 1;
  return skip < total ? { shown: skip, total, of, next: { ...expansion, skip } } : undefined;
}

interface Growing {
  parent?: string;
  truncated?: Scene["truncated"];
  /** Nothing is cut any more. */
  whole?: boolean;
}

/** The scene with the new nodes placed, and with the edges between them and what was there. */
async function grown(
  { stage, call, signal }: Loading,
  graph: Graph,
  { parent, truncated, whole = false }: Growing,
): Promise<Scene | undefined> {
  const isNew = ({ key }: { key: string }) => stage.cy.getElementById(key).empty();
  let { edges } = graph;
  if (graph.nodes.some(isNew)) {
    const keys = [...new Set([...stage.nodes().map((ele) => ele.id()), ...graph.nodes.map((node) => node.key)])];
    if (keys.length <= 10_000) edges = (await call("POST /api/subgraph", { keys }, signal)).edges;
  }
  if (signal.aborted || (parent !== undefined && stage.cy.getElementById(parent).empty())) return undefined;
  const scene = stage.scene();
  const newNodes = graph.nodes.filter(isNew);
  const touching = newEdges(edges, new Set(newNodes.map((node) => node.key)), graph.edges).filter(isNew);
  const added = placeNew(stage, newNodes, touching, parent);
  if (added.length === 0 && touching.length === 0) return undefined;
  const focus = parent !== undefined && scene.view === "explore" && canGrow(stage, parent, added) ? parent : undefined;
  const actors = scene.actors.map((actor) => ({
    ...actor,
    focus: focus === undefined ? actor.focus : actor.node.key === focus,
  }));
  return {
    ...scene,
    actors: [...actors, ...added],
    edges: [...scene.edges, ...touching.map((edge) => ({ edge }))],
    truncated: whole ? undefined : (truncated ?? scene.truncated),
  };
}

/** Edges that end at a new node, and those that were asked for. */
function newEdges(edges: Edge[], added: Set<string>, asked: Edge[]): Edge[] {
  const wanted = new Set(asked.map((edge) => edge.key));
  return edges.filter((edge) => wanted.has(edge.key) || added.has(edge.source) || added.has(edge.target));
}

/** The view that an address tells, as far as the database still knows its nodes; undefined where it knows none. */
export async function loadView(loading: Loading, view: View): Promise<Scene | undefined> {
  const { stage, call, signal } = loading;
  const base = view.view === "overview" ? await loadOverview(loading) : emptyScene;
  if (!base) return undefined;
  const told = new Map(view.nodes.map((node) => [node.key, node]));
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
    return { node, x, y, focus, pinned };
  });
  const edges = [
    ...base.edges,
    ...newEdges(reply.edges, new Set(extra.map((node) => node.key)), []).map((edge) => ({ edge })),
  ];
  const hidden = new Set(view.hidden);
  const nodes = [...base.actors, ...added].map(({ node }) => node);
  return {
    ...base,
    view: view.view,
    actors: [...base.actors, ...added].map((actor) => ({ ...actor, hidden: hidden.has(actor.node.key) })),
    edges: edges.map((one) => ({ ...one, hidden: hidden.has(one.edge.key) })),
    filters: view.filters.rules.length > 0 ? await prepared(loading, view.filters, nodes) : view.filters,
  };
}

/** Filters with the rules that are understood, and what these need to know fetched. */
async function prepared(loading: Loading, filters: Filters, nodes: Node[]): Promise<Filters> {
  const { prepareRules } = await import("./sieve/kin.ts");
  return { ...filters, rules: await prepareRules(loading, filters.rules, nodes) };
}
