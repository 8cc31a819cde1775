import { createGuard } from "../../../server/cypher-guard/guard.ts";
import { HttpError } from "../../../server/errors.ts";

const guard = createGuard();

/** What the guard says of a text: "passes", the rule, or the code where there is no rule. */
export function verdict(cypher: string, parameters: Record<string, unknown> = {}): string {
  const fault = refused(cypher, parameters);
  return fault ? String(fault.extra.rule ?? fault.code) : "passes";
}

/** The error of a text that does not pass. */
export function refused(cypher: string, parameters: Record<string, unknown> = {}): HttpError | undefined {
  try {
    guard(cypher, parameters);
    return undefined;
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}
