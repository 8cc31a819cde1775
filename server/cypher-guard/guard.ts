import type { PlanOperator } from "../schema.ts";
import { checkAllowed } from "./allow.ts";
import { checkBounds } from "./bounds/bounds.ts";
import { Cache } from "./cache.ts";
import { checkParameters } from "./parameters.ts";
import { checkOperators } from "./plan.ts";
import { parameterNames, readStatement } from "./reading.ts";
import { refusals } from "./refusal.ts";
import { checkPatterns } from "./sizes.ts";
import { checkText } from "./text.ts";
import type { Tree } from "./tree.ts";

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
export type CheckQuery = (cypher: string, parameters: Record<string, unknown>) => CheckedQuery;

interface Read {
  readonly tree: Tree;
  readonly query: CheckedQuery;
  bounded: boolean;
}

/** A guard that remembers the last texts it read. What depends on the values of parameters is checked each time. */
export function createGuard(): CheckQuery {
  const cache = new Cache<Read>(300);
  return (cypher, parameters) => {
    const read = cache.get(cypher) ?? cache.set(cypher, readText(cypher));
    checkParameters(parameters, read.query.parameterNames, read.tree, refusals(cypher));
    if (read.bounded) return read.query;
    checkBounds(read.tree, parameters, refusals(cypher));
    // Without parameters it is the same every time.
    read.bounded = read.query.parameterNames.length === 0;
    return read.query;
  };
}

function readText(cypher: string): Read {
  checkText(cypher);
  const refuse = refusals(cypher);
  const tree = readStatement(cypher, refuse);
  checkAllowed(tree, refuse);
  checkPatterns(tree, refuse);
  return { tree, query: { cypher: withoutEnd(cypher, tree), parameterNames: parameterNames(tree) }, bounded: false };
}

/** The statement alone: what stands behind it are semicolons, white space and comments. */
function withoutEnd(cypher: string, tree: Tree): string {
  const [statement] = tree.children;
  return statement && "end" in statement ? cypher.slice(0, statement.end) : cypher;
}

/** Checks what EXPLAIN says of a query before it runs: its type and every operator. Throws `refused_query`. */
export function checkPlan(type: string, plan: PlanOperator): void {
  checkOperators(type, plan);
}
