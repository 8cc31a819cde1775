import type { GraphSchema } from "../../graph/types.ts";
import { patternsOf } from "../../query/editing/patterns.ts";
import { scopeOf } from "../../query/editing/scope.ts";
import { nameOf, tokenize } from "../../query/editing/tokens.ts";

/** A property that nothing has, or not what it is asked of. */
export interface Astray {
  from: number;
  to: number;
  property: string;
  /** The labels or types it is asked of; none where nothing in the database has it. */
  kinds: readonly string[];
  /** The properties there are. */
  has: readonly string[];
}

/** Properties of a text that none of the labels or types of their variable has, or nothing at all. */
export function propertiesAstray(text: string, schema: GraphSchema): Astray[] {
  const tokens = tokenize(text).filter(({ kind }) => kind !== "comment");
  const scope = scopeOf(tokens, patternsOf(tokens), schema);
  const all = [...schema.labels, ...schema.relationships];
  const everywhere = new Set(all.flatMap(({ properties }) => properties.map(({ name }) => name)));
  return tokens.flatMap((token, index) => {
    const [before, after, next] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
    if (token.kind !== "word" && token.kind !== "quoted") return [];
    if (before?.text === "." || after?.text !== "." || (next?.kind !== "word" && next?.kind !== "quoted")) return [];
    const known = scope.get(nameOf(token));
    const kinds = (known?.kind === "relationship" ? schema.relationships : schema.labels).filter(({ name }) =>
      known?.names.includes(name),
    );
    const has = kinds.flatMap(({ properties }) => properties.map(({ name }) => name));
    const property = nameOf(next);
    if (!known || known.kind === "value" || has.includes(property)) return [];
    if (!everywhere.has(property))
      return [{ from: next.from, to: next.to, property, kinds: [], has: has.length > 0 ? has : [...everywhere] }];
    if (kinds.length === 0) return [];
    return [{ from: next.from, to: next.to, property, kinds: kinds.map(({ name }) => name), has }];
  });
}
