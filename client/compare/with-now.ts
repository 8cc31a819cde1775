import type { Edge, Node } from "../../server/schema.ts";
import { compareElements } from "../../snapshot/compare.ts";
import type { Changes, Snapshot } from "../../snapshot/schema.ts";
import { type Call, CallError } from "../api.ts";
import { meansLost } from "../connection.ts";

const most = { rows: 2000, fresh: 2000 };

interface Found {
  nodes: Set<string>;
  edges: Set<string>;
  failed: { step: number; code: string }[];
  cut: boolean;
}

/**
 * What is otherwise in the graph now than in a snapshot that no server has: its elements are asked for by their keys, its
 * queries run again, each within the bounds of people's own queries. Throws CallError where the database is away.
 */
export async function changesSince(snapshot: Snapshot, call: Call, signal?: AbortSignal): Promise<Changes> {
  const { elements, made } = snapshot;
  const unsure = elements.nodes.map(({ key }) => key).filter((key) => key.startsWith("~"));
  const isSure = (key: string) => !key.startsWith("~");
  const found = await runAgain(made.steps, call, signal);
  const known = new Set([...elements.nodes.map(({ key }) => key), ...made.seen]);
  const fresh = [...found.nodes].filter((key) => !known.has(key) && isSure(key));
  const isNew = new Set(fresh.slice(0, most.fresh));
  const keys = [...elements.nodes.map(({ key }) => key).filter(isSure), ...isNew];
  const now = keys.length === 0 ? { nodes: [], edges: [] } : await call("POST /api/subgraph", { keys }, signal);
  const before = {
    nodes: elements.nodes.filter(({ key }) => isSure(key)),
    edges: elements.edges.filter(({ source, target }) => isSure(source) && isSure(target)),
  };
  const changes = compareElements(before, now);
  const isAdded = maybeNew(snapshot, found, isNew);
  return {
    ...changes,
    added: { nodes: changes.added.nodes, edges: changes.added.edges.filter(isAdded) },
    ...(found.failed.length > 0 ? { failed: found.failed } : {}),
    ...(unsure.length > 0 ? { unsure } : {}),
    ...(found.cut || fresh.length > most.fresh ? { cut: true as const } : {}),
  };
}

/** Which edges among what is drawn and what is new the graph did not have then: those it had beyond the picture are told by the snapshot. */
function maybeNew({ state, made }: Snapshot, found: Found, isNew: ReadonlySet<string>) {
  const drawn = new Set(state.nodes.map(({ key }) => key));
  const beyond = made.beyond && new Set(made.beyond);
  return ({ key, source, target }: Edge): boolean => {
    if (![source, target].every((end) => drawn.has(end) || isNew.has(end))) return false;
    if (isNew.has(source) || isNew.has(target)) return true;
    return beyond ? !beyond.has(key) : found.edges.has(key);
  };
}

async function runAgain(steps: Snapshot["made"]["steps"], call: Call, signal?: AbortSignal): Promise<Found> {
  const found: Found = { nodes: new Set(), edges: new Set(), failed: [], cut: false };
  const done = new Set<string>();
  for (const [step, { cypher, parameters = {} }] of steps.entries()) {
    const name = JSON.stringify([cypher, parameters]);
    if (cypher === undefined || done.has(name)) continue;
    done.add(name);
    try {
      const { rows, summary } = await call("POST /api/query", { cypher, parameters, limit: most.rows }, signal);
      collect(rows, found);
      found.cut ||= summary.truncated;
    } catch (error) {
      if (!(error instanceof CallError) || error.code === "aborted" || meansLost(error)) throw error;
      found.failed.push({ step, code: error.code });
    }
  }
  return found;
}

/** Keys of the nodes and relationships in an answer, also those in its lists, maps and paths. */
function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const { key, labels, type, source } = value as Partial<Node & Edge>;
  if (typeof key === "string" && Array.isArray(labels)) found.nodes.add(key);
  else if (typeof key === "string" && typeof type === "string" && typeof source === "string") found.edges.add(key);
  else for (const one of Object.values(value)) collect(one, found);
}
