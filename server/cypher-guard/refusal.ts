import { HttpError } from "../errors.ts";
import type { QueryPosition } from "../schema.ts";
import type { Rule } from "./rules.ts";

/** The error of a query that breaks a rule: which, where, why, and what to write instead. */
export function refusal(rule: Rule, why: string, instead: string, position?: QueryPosition): HttpError {
  return new HttpError("refused_query", why, { rule, ...(position && { position }), instead });
}

/** The error of a text that is not Cypher. */
export function notCypher(why: string, position: QueryPosition): HttpError {
  return new HttpError("invalid_query", why, { position });
}
