import { HttpError } from "../errors.ts";
import type { QueryPosition } from "../schema.ts";
import type { Rule } from "./rules.ts";

/** Where an offset of UTF-16 code units lies in a text. */
export function positionAt(text: string, offset: number): QueryPosition {
  const before = text.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const line = before.split(/\r\n|\r|\n/u).length;
  return { line, column: offset - lineStart + 1, offset };
}

/** The error of a query that breaks a rule: which, where, why, and what to write instead. */
export function refusal(rule: Rule, why: string, instead: string, position?: QueryPosition): HttpError {
  return new HttpError("refused_query", why, { rule, ...(position && { position }), instead });
}

/** The error of a text that is not Cypher. */
export function notCypher(why: string, position: QueryPosition): HttpError {
  return new HttpError("invalid_query", why, { position });
}
