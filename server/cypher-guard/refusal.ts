import { HttpError } from "../errors.ts";
import type { QueryPosition } from "../schema.ts";
import { positionAt } from "./position.ts";
import type { Rule } from "./rules.ts";

/** The error of a query that breaks a rule: which, where, why, and what to write instead. */
export function refusal(rule: Rule, why: string, instead: string, position?: QueryPosition): HttpError {
  return new HttpError("refused_query", why, { rule, ...(position && { position }), instead });
}

/** Makes the refusal of a rule at an offset of one text. */
export type Refuse = (rule: Rule, why: string, instead: string, offset: number) => HttpError;

/** The refusals of one text. */
export function refusals(text: string): Refuse {
  return (rule, why, instead, offset) => refusal(rule, why, instead, positionAt(text, offset));
}
