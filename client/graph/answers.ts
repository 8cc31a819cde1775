import { among } from "./among.ts";
import type { Desk } from "./desk.ts";
import type { Doing } from "./doing.ts";
import { grow, unique } from "./expansion.ts";
import { noFilters } from "./filters.ts";
import type { Loading } from "./overview.ts";
import type { Graph } from "./questions.ts";
import type { Scene } from "./scene.ts";
import { takenOff } from "./taking.ts";
import type { Node } from "./types.ts";
import { freshScene } from "./views.ts";

/** What is done with an answer: it joins the canvas; it takes its place, what is here stays where it is; it gets a fresh one. */
export type AnswerAct = "add" | "replace" | "only";

/** An answer to draw and the query that gave it. */
export interface DrawnAnswer extends Graph {
  act: AnswerAct;
  /** Whether the relationships among all these nodes come too, or only those that the answer holds. */
  among: boolean;
  cypher: string;
  parameters: Readonly<Record<string, unknown>>;
  /** Names it while it takes time. */
  what: string;
}

/** Draws an answer, one step that can be undone. True where it changed the canvas. */
export async function drawAnswer(desk: Desk, answer: DrawnAnswer): Promise<boolean> {
  const { stage, doings, gaze, session } = desk;
  const { act, cypher, parameters, what } = answer;
  const doing: Doing = { kind: "answer", with: { act, cypher, parameters, among: answer.among } };
  const pictured = stage.picture !== undefined;
  // The first picture has no place for what it does not draw.
  const alone = act === "only" || stage.view === "empty" || pictured;
  if (alone || (act === "replace" && !someHere(desk, answer))) {
    const opened = await doings.open(what, doing, async (loading) =>
      freshScene(loading, await complete(loading, answer)),
    );
    if (opened && pictured && act === "add") session.travelled.value = { way: "fresh", doing };
    return opened;
  }
  const load = act === "add" ? added : replaced;
  const changed = await doings.grow(what, doing, (loading) => load(loading, answer));
  const keys = answer.nodes.map(({ key }) => key).filter((key) => stage.cy.getElementById(key).nonempty());
  if (changed && keys.length > 0) gaze.bringAll(keys);
  return changed;
}

function someHere({ stage }: Desk, { nodes }: Graph): boolean {
  return nodes.some(({ key }) => stage.cy.getElementById(key).nonempty());
}

/** The answer with the ends of its relationships, and with those among its nodes where these are wanted. */
async function complete(loading: Loading, answer: DrawnAnswer, there: readonly string[] = []): Promise<Graph> {
  const carried = new Map(answer.nodes.map((node) => [node.key, node]));
  const here = new Set(there);
  const ends = answer.edges.flatMap(({ source, target }) => [source, target]);
  const missing = [...new Set(ends)].filter((key) => !carried.has(key) && !here.has(key));
  const fresh = [...carried.keys(), ...missing].filter((key) => !here.has(key));
  const asked = answer.among
    ? await among(loading, fresh, there)
    : missing.length > 0
      ? await among(loading, missing, [])
      : { nodes: [], edges: [] };
  const known = new Map<string, Node>([...carried, ...asked.nodes.map((node) => [node.key, node] as const)]);
  const nodes = [...carried.keys(), ...missing].flatMap((key) => known.get(key) ?? []);
  const drawn = new Set([...nodes.map(({ key }) => key), ...there]);
  const edges = [...answer.edges, ...(answer.among ? asked.edges : [])];
  const whole = edges.filter(({ source, target }) => drawn.has(source) && drawn.has(target));
  return { nodes, edges: unique(whole) };
}

/** The canvas with the answer as well. */
async function added(loading: Loading, answer: DrawnAnswer): Promise<Scene | undefined> {
  const { stage } = loading;
  const there = stage.nodes().map((ele) => ele.id());
  return grow(loading, [await complete(loading, answer, there)], stage.truncated, true);
}

/** The canvas with the answer alone; nodes of it that are here stay where they are. */
async function replaced(loading: Loading, answer: DrawnAnswer): Promise<Scene | undefined> {
  const { stage } = loading;
  const graph = await complete(loading, answer);
  const grown = await grow(loading, [graph], undefined, true);
  if (loading.signal.aborted) return undefined;
  const scene = grown ?? stage.scene();
  const nodes = new Set(graph.nodes.map(({ key }) => key));
  const edges = new Set(graph.edges.map(({ key }) => key));
  const gone = scene.actors.map(({ node }) => node.key).filter((key) => !nodes.has(key));
  const loose = scene.edges.map(({ edge }) => edge.key).filter((key) => !edges.has(key));
  const hides = scene.filters !== noFilters || [...scene.actors, ...scene.edges].some(({ hidden }) => hidden);
  if (!grown && gone.length + loose.length === 0 && !hides) return undefined;
  const left = takenOff(stage, new Set(gone), new Set(loose), [], scene);
  const shown = <T extends object>(one: T) => ({ ...one, hidden: false });
  return { ...left, filters: noFilters, actors: left.actors.map(shown), edges: left.edges.map(shown) };
}
