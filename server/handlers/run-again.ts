import type { Snapshot } from "../../snapshot/schema.ts";
import { HttpError } from "../errors.ts";
import type { PeopleQueries } from "../query/people.ts";
import type { QueryLine } from "../schema.ts";

/** Time for all queries of a snapshot together and for one of them, in ms. */
const allMs = 8_000;
const eachMs = 4_000;
/** Rows of one query. */
const mostRows = 2_000;

/** What the queries that made a snapshot find now: keys of nodes and of edges. */
export interface Again {
  nodes: Set<string>;
  edges: Set<string>;
  /** Steps whose query could not be run, by their place, with the code of the error. */
  failed: { step: number; code: string }[];
  /** A query had more rows than were read. */
  cut: boolean;
}

interface Way {
  queries: PeopleQueries;
  caller: string;
  signal: AbortSignal;
}

/**
 * Runs the queries of a snapshot once more, each within the bounds of people's own. What one of them is refused or fails
 * for is told and spoils no other. Throws when the database is away or the caller is gone.
 */
export async function runAgain(steps: Snapshot["made"]["steps"], way: Way): Promise<Again> {
  const again: Again = { nodes: new Set(), edges: new Set(), failed: [], cut: false };
  const until = performance.now() + allMs;
  const done = new Map<string, string | undefined>();
  for (const [step, { cypher, parameters = {} }] of steps.entries()) {
    if (cypher === undefined) continue;
    const name = JSON.stringify([cypher, parameters]);
    if (!done.has(name)) done.set(name, await codeOf(run(cypher, parameters, until, way, again), way.signal));
    const code = done.get(name);
    if (code !== undefined) again.failed.push({ step, code });
  }
  return again;
}

/** The code of the error a query ends with; undefined when all went well. */
async function codeOf(running: Promise<void>, signal: AbortSignal): Promise<string | undefined> {
  try {
    await running;
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof HttpError) || error.code === "database_unavailable" || error.code === "internal")
      throw error;
    return error.code;
  }
}

async function run(
  cypher: string,
  parameters: Record<string, unknown>,
  until: number,
  { queries, caller, signal }: Way,
  again: Again,
): Promise<void> {
  const timeoutMs = Math.min(eachMs, Math.floor(until - performance.now()));
  if (timeoutMs < 100) throw new HttpError("query_timeout", "The queries of this snapshot take too long.");
  const answer = queries.run({ cypher, parameters, caller, limit: mostRows, timeoutMs }, signal);
  const decoder = new TextDecoder();
  for await (const chunk of answer) {
    for (const line of decoder.decode(chunk).split("\n")) {
      if (line === "") continue;
      const said = JSON.parse(line) as QueryLine;
      if ("row" in said) take(said.row, again);
      else if ("summary" in said && said.summary.truncated) again.cut = true;
    }
  }
}

/** Takes the keys of nodes and edges out of a value, however deep they lie; what only looks like one is not found later. */
function take(value: unknown, again: Again): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) take(item, again);
    return;
  }
  const { key, labels, source } = value as Record<string, unknown>;
  if (typeof key === "string" && Array.isArray(labels)) again.nodes.add(key);
  else if (typeof key === "string" && typeof source === "string") again.edges.add(key);
  else for (const item of Object.values(value)) take(item, again);
}
