import type { Refused } from "../../../editor/problems/refused.ts";
import { tokenize } from "../../../query/editing/tokens.ts";
import type { Workbench } from "../../../query/types.ts";

/** Where in the editor's text the server's complaint belongs; undefined where it names no place or the text is another one. */
export function refusedOf(
  { problem, ran }: NonNullable<Workbench["refused"]["value"]>,
  text: string,
  last: number,
): Refused | undefined {
  if (!problem || (problem.position === undefined && problem.rule === undefined)) return undefined;
  const start = text.startsWith(ran, last) ? last : text.indexOf(ran);
  if (start < 0) return undefined;
  const offset = Math.min(problem.position?.offset ?? 0, ran.length);
  const token = tokenize(ran).find(({ to }) => to > offset);
  const from = start + Math.max(offset, token?.from ?? offset);
  const to = Math.max(start + (token?.to ?? ran.length), from);
  return {
    from: from === to && from > start ? from - 1 : from,
    to,
    rule: problem.rule,
    detail: problem.detail,
    instead: problem.instead,
  };
}
