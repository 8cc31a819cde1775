import type { GraphSchema } from "../../graph/types.ts";
import { patternsOf } from "../../query/editing/patterns.ts";
import { namesOf, scopeOf } from "../../query/editing/scope.ts";
import { tokenize } from "../../query/editing/tokens.ts";

/** A replacement of a piece of a text. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
}

/** The relationship within a piece of a text with its arrow the other way, where the database has joins of that way. */
export function turned(text: string, from: number, to: number, schema: GraphSchema): Edit | undefined {
  const tokens = tokenize(text);
  const patterns = patternsOf(tokens);
  const pattern = patterns.find((one) => one.kind === "relationship" && one.from >= from && one.to <= to);
  if (!pattern?.left || !pattern.right || pattern.way === "any") return undefined;
  const scope = scopeOf(tokens, patterns, schema);
  const [start, end] = pattern.way === "out" ? [pattern.right, pattern.left] : [pattern.left, pattern.right];
  const [starts, ends] = [namesOf(start, scope), namesOf(end, scope)];
  const fits = schema.relationships
    .filter(({ name }) => pattern.names.includes(name))
    .some(({ joins }) =>
      joins.some(
        (join) => (starts.length === 0 || starts.includes(join.from)) && (ends.length === 0 || ends.includes(join.to)),
      ),
    );
  const inside = text.slice(pattern.from, pattern.to);
  if (!fits) return undefined;
  const insert = pattern.way === "out" ? `<-${inside}-` : `-${inside}->`;
  return { from: pattern.left.to, to: pattern.right.from, insert };
}
