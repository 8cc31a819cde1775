import { edgesAmong } from "./among.ts";
import { drawPatiently } from "./drawing/take-over.ts";
import { canGrow, placeNew } from "./growth.ts";
import type { Loading } from "./overview.ts";
import type { Point } from "./picture.ts";
import type { Graph } from "./questions.ts";
import type { Actor, Link, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { rest } from "./steps.ts";
import type { Edge, Expansion } from "./types.ts";

/** What the database gave around one node; `cut` where it has more. */
export interface Brought extends Graph {
  /** The node that was expanded. */
  of?: string;
  /** What was asked for in the end: what is here already does not use up a limit. */
  asked?: Expansion;
  cut?: Scene["truncated"];
}

/** Neighbours where no limit was told, and those that one request may hold. */
const [usual, most] = [200, 2000];
/** Requests under way at once. */
const atOnce = 4;

/**
 * The canvas with more neighbours of these nodes around them, by each of the choices; nothing that is there moves.
 * `parts`: what it came to, limits and all.
 */
export async function loadExpansion(
  loading: Loading,
  keys: readonly string[],
  choices: readonly Expansion[],
): Promise<{ scene: Scene | undefined; parts: { key: string; expansion: Expansion }[] }> {
  const asked = keys.flatMap((key) => choices.map((choice) => ({ key, choice })));
  const replies: Brought[] = [];
  for (let at = 0; at < asked.length; at += atOnce) {
    const some = asked.slice(at, at + atOnce);
    replies.push(...(await Promise.all(some.map(({ key, choice }) => fetchNeighbours(loading, key, choice)))));
  }
  const { truncated } = loading.stage;
  const again = choices.some(({ types, labels, direction, skip = 0 }) => skip > 0 || !(types || labels || direction));
  const told = truncated?.of !== undefined && keys.includes(truncated.of) && again ? undefined : truncated;
  const parts = replies.flatMap(({ of, asked: expansion = {} }) => (of === undefined ? [] : [{ key: of, expansion }]));
  return { scene: await grow(loading, replies, cutOf(replies) ?? told), parts };
}

/**
 * Neighbours of a node until `limit` of them are new to the canvas, or there are no more: what is here already does not
 * use up the limit. The most connected come first.
 */
export async function fetchNeighbours(
  { stage, call, signal }: Loading,
  key: string,
  choice: Expansion,
): Promise<Brought> {
  const { types, labels, limit = usual, ...rest } = choice;
  const wanted = { key, ...rest, ...(types ? { type: types } : {}), ...(labels ? { label: labels } : {}) };
  const graph: Graph = { nodes: [], edges: [] };
  let [skip, fresh] = [choice.skip ?? 0, 0];
  for (;;) {
    const page = Math.min(most, limit - fresh);
    const reply = await call("GET /api/nodes/:key/neighbours", { ...wanted, skip, limit: page }, signal);
    stage.settle();
    const near = reply.nodes.filter((node) => node.key !== key);
    graph.nodes.push(...(graph.nodes.length === 0 ? reply.nodes : near));
    graph.edges.push(...reply.edges);
    fresh += near.filter((node) => stage.cy.getElementById(node.key).empty()).length;
    const loops = graph.edges.some((edge) => edge.source === edge.target);
    const total = reply.truncated ? reply.truncated.nodes - 1 : skip + near.length;
    skip += page;
    const asked = { ...choice, limit: skip - (choice.skip ?? 0) };
    if (skip >= total + Number(loops)) return { ...graph, of: key, asked };
    if (fresh >= limit)
      return { ...graph, of: key, asked, cut: { shown: skip, total, of: key, next: { ...choice, skip } } };
  }
}

/** What all that was cut comes to; one that was cut alone can be continued. */
function cutOf(replies: readonly Brought[]): Scene["truncated"] {
  const cuts = replies.flatMap(({ cut }) => cut ?? []);
  if (cuts.length < 2) return cuts[0];
  const sum = (name: "shown" | "total") => cuts.reduce((all, cut) => all + cut[name], 0);
  const of = cuts.every((cut) => cut.of === cuts[0]?.of) ? cuts[0]?.of : undefined;
  return { shown: sum("shown"), total: sum("total"), ...(of === undefined ? {} : { of }) };
}

/**
 * The scene with what was brought, each new node around what brought it, and with the edges between them and what was
 * there; these are not asked for where what was brought is the `whole`.
 */
export async function grow(
  loading: Pick<Loading, "stage" | "call" | "signal">,
  brought: readonly Brought[],
  truncated: Scene["truncated"],
  whole = false,
): Promise<Scene | undefined> {
  const { stage, signal } = loading;
  drawPatiently(stage);
  stage.settle();
  const isNew = ({ key }: { key: string }) => stage.cy.getElementById(key).empty();
  const newNodes = unique(brought.flatMap(({ nodes }) => nodes)).filter(isNew);
  const fresh = newNodes.map(({ key }) => key);
  const there = stage.nodes().map((ele) => ele.id());
  const asked = unique(brought.flatMap(({ edges }) => edges));
  const asks = fresh.length > 0 && !whole;
  const edges = asks ? unique([...asked, ...(await edgesAmong(loading, fresh, there))]) : asked;
  const parents = brought.flatMap(({ of }) => of ?? []);
  if (signal.aborted || parents.some((key) => stage.cy.getElementById(key).empty())) return undefined;
  const known = new Set([...there, ...fresh]);
  const touching = newEdges(edges, new Set(fresh), asked).filter(isNew);
  const drawn = touching.filter(({ source, target }) => known.has(source) && known.has(target));
  if (fresh.length === 0 && drawn.length === 0) return undefined;
  const bringers = bringersOf(brought);
  const around = new Map([...bringers].flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first]])));
  const free = placeNew(stage, newNodes, drawn, around);
  const { grouping } = stage.parts;
  const settled = grouping
    ? (await import("./grouping-place.ts")).intoBoxes(stage, grouping, free, drawn)
    : { added: free };
  await rest(stage);
  if (signal.aborted) return undefined;
  return withNew(stage, {
    ...settled,
    drawn,
    bringers,
    focus: parents.length === 1 ? parents[0] : undefined,
    truncated,
  });
}

interface New {
  added: Actor[];
  /** Where nodes now stand that had to make way. */
  moved?: ReadonlyMap<string, Point>;
  drawn: Edge[];
  bringers: Map<string, string[]>;
  focus: string | undefined;
  truncated: Scene["truncated"];
}

/** The scene with new nodes and edges; who brought them is written on them, and on what was brought before and would have come. */
function withNew(stage: Stage, { bringers, focus, truncated, ...brought }: New): Scene {
  const scene = stage.scene();
  // Something else may have brought it by now.
  const [nodes, links] = [
    new Set(scene.actors.map(({ node }) => node.key)),
    new Set(scene.edges.map(({ edge }) => edge.key)),
  ];
  const added = brought.added.filter(({ node }) => !nodes.has(node.key));
  const drawn = brought.drawn.filter(({ key }) => !links.has(key));
  const came = 1 + Math.max(0, ...scene.actors.map((actor) => actor.came ?? 0));
  const larger = focus !== undefined && scene.view === "explore" && canGrow(stage, focus, added);
  const there = scene.actors.map((actor): Actor => {
    const place = brought.moved?.get(actor.node.key);
    const own = { ...actor, ...place, focus: larger ? actor.node.key === focus : Boolean(actor.focus) };
    return actor.from ? { ...own, from: joined(actor.from, bringers.get(actor.node.key)) } : own;
  });
  const fresh = new Set(added.map(({ node }) => node.key));
  const between = ({ source, target }: Edge) => !fresh.has(source) && !fresh.has(target);
  const endsOf = ({ source, target }: Edge) => [...(bringers.get(source) ?? []), ...(bringers.get(target) ?? [])];
  const bringerOf = (edge: Edge) => endsOf(edge).filter((key) => key === edge.source || key === edge.target);
  const fromHere = drawn.map((edge): Link => (between(edge) ? { edge, from: joined([], bringerOf(edge)) } : { edge }));
  return {
    ...scene,
    actors: [...there, ...added.map((actor) => ({ ...actor, from: bringers.get(actor.node.key), came }))],
    edges: [...scene.edges, ...fromHere],
    truncated,
  };
}

/** For each node the nodes that were expanded and brought it. */
function bringersOf(brought: readonly Brought[]): Map<string, string[]> {
  const bringers = new Map<string, string[]>();
  for (const { of, nodes } of brought) {
    if (of === undefined) continue;
    for (const { key } of nodes) if (key !== of) bringers.set(key, joined(bringers.get(key) ?? [], [of]));
  }
  return bringers;
}

const joined = (some: readonly string[], more: readonly string[] = []) => [...new Set([...some, ...more])];

/** Each once, by its key. */
export function unique<T extends { key: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.key, one])).values()];
}

/** Edges that end at a new node, and those that were asked for. */
export function newEdges(edges: Edge[], added: ReadonlySet<string>, asked: readonly Edge[]): Edge[] {
  const wanted = new Set(asked.map((edge) => edge.key));
  return edges.filter((edge) => wanted.has(edge.key) || added.has(edge.source) || added.has(edge.target));
}
