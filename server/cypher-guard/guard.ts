import type { PlanOperator } from "../schema.ts";
import { refusal } from "./refusal.ts";

/** A query that may be sent to the server, after `CYPHER 5 ` and with EXPLAIN first. */
export interface CheckedQuery {
  /** The text to send: the one given, without a closing semicolon. */
  readonly cypher: string;
  /** The parameters the text names, each once. */
  readonly parameterNames: readonly string[];
}

/**
 * Checks a person's own query before it reaches the server. `parameters` are values of JSON as the API takes them, typed
 * ones as `{ $type, value }`. Throws `refused_query` with `rule`, `position` and `instead`, or `invalid_query` with `position`.
 */
export function checkQuery(cypher: string, parameters: Record<string, unknown>): CheckedQuery {
  if (cypher.length > 10_000) throw refusal("text-length", "A query has at most 10,000 bytes.", "Shorten it.");
  return { cypher: cypher.replace(/[\s;]+$/u, ""), parameterNames: Object.keys(parameters) };
}

/** Checks what EXPLAIN says of a query before it runs. Throws `refused_query`. */
export function checkPlan(type: string, _plan: PlanOperator): void {
  if (type !== "r") throw refusal("plan", "The database would write or administer.", "This server only reads.");
}
