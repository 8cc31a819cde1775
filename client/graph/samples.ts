import type { Desk } from "./desk.ts";
import type { Doing } from "./doing.ts";
import { labelOf } from "./lens.ts";
import type { Loading } from "./overview.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";

/** How many elements a sample brings at most. */
export const sampleSize = 25;

/** A label or a relationship type of the schema. */
export interface Kind {
  kind: "label" | "type";
  name: string;
}

/** What a sample brought: so many of `name`, of which the database has `total`. */
export interface Sample {
  count: number;
  total: number;
}

/**
 * Brings up to 25 more of a label (the most connected first) or of a relationship type (with their ends) to the canvas,
 * as one step that can be undone. The first picture has no place for them: there it is a fresh canvas. `total`: how
 * many the database has. Undefined when nothing was left to bring, or when it was cancelled.
 */
export async function loadSample(desk: Desk, { kind, name }: Kind, total: number): Promise<Sample | undefined> {
  const { stage, doings } = desk;
  const alone = stage.view === "empty" || stage.picture !== undefined;
  const doing: Doing = { kind: "add", keys: [], with: { [kind]: name, of: total } };
  let count = 0;
  const load = async (loading: Loading) => {
    const found = await pick(loading, kind, name, alone);
    count = found.count;
    doing.keys = found.keys;
    doing.with = { ...doing.with, count };
    return count === 0 ? undefined : (await import("./views.ts")).loadNodes(loading, found.keys, alone);
  };
  const shown = await doings[alone ? "open" : "grow"](name, doing, load);
  if (!shown) return undefined;
  if (!alone) desk.gaze.bringAll(doing.keys ?? []);
  return { count, total };
}

/** The keys of nodes to bring, and how many of the kind come with them. */
async function pick({ stage, call, signal }: Loading, kind: Kind["kind"], name: string, alone: boolean) {
  const is = (key: string) => !alone && stage.cy.getElementById(key).nonempty();
  const limit = Math.min(2000, sampleSize + (alone ? 0 : countHere(stage, kind, name)));
  const asked = kind === "label" ? { keys: [], labels: [name], limit } : { keys: [], types: [name], limit };
  const { nodes, edges } = await call("POST /api/subgraph", asked, signal);
  if (kind === "label") {
    const keys = keysOf(nodes.filter(({ key }) => !is(key))).slice(0, sampleSize);
    return { keys, count: keys.length };
  }
  const chosen = edges.filter((edge) => edge.type === name && !is(edge.key)).slice(0, sampleSize);
  return { keys: [...new Set(chosen.flatMap(({ source, target }) => [source, target]))], count: chosen.length };
}

function countHere(stage: Stage, kind: Kind["kind"], name: string): number {
  if (kind === "type") return stage.edges().filter((ele) => (ele.data("edge") as Edge).type === name).length;
  return stage.nodes().filter((ele) => {
    const node = ele.data("node") as Node;
    return labelOf(node, stage.lens) === name || node.labels.includes(name);
  }).length;
}

function keysOf(nodes: readonly Node[]): string[] {
  return nodes.map(({ key }) => key);
}
