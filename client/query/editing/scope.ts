import type { GraphSchema } from "../../graph/types.ts";
import type { Pattern } from "./patterns.ts";
import { nameOf, type Token } from "./tokens.ts";

/** What a variable of a query stands for; `names` are labels or types, written or told by the relationships around it. */
export interface Known {
  readonly kind: "node" | "relationship" | "value";
  readonly names: readonly string[];
}

/** The variables of a query and what is known of them. */
export type Scope = ReadonlyMap<string, Known>;

/** What the patterns and aliases of a query say of its variables. */
export function scopeOf(tokens: readonly Token[], patterns: readonly Pattern[], schema: GraphSchema): Scope {
  const scope = new Map<string, Known>();
  for (const pattern of patterns) {
    if (pattern.name === undefined) continue;
    const known = scope.get(pattern.name);
    if (!known || known.names.length === 0) scope.set(pattern.name, { kind: pattern.kind, names: pattern.names });
  }
  for (const pattern of patterns) {
    const known = pattern.name === undefined ? undefined : scope.get(pattern.name);
    if (pattern.name !== undefined && known?.names.length === 0)
      scope.set(pattern.name, { kind: known.kind, names: likely(pattern, schema, scope) });
  }
  addAliases(tokens, scope);
  return scope;
}

/** The labels or types a pattern can have by what stands beside it, most frequent first; none where nothing does. */
export function likely(pattern: Pattern, schema: GraphSchema, scope: Scope): string[] {
  const counts = new Map<string, number>();
  const add = (name: string, count: number) => counts.set(name, (counts.get(name) ?? 0) + count);
  const relationships = pattern.kind === "relationship" ? [pattern] : [pattern.left, pattern.right];
  for (const relationship of relationships) {
    if (relationship?.kind !== "relationship") continue;
    for (const { type, from, to, count } of fitting(relationship, pattern, schema, scope)) {
      if (pattern.kind === "relationship") add(type, count);
      else add(relationship.left === pattern ? from : to, count);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** The joins of the schema that a relationship pattern may be; `from` is the label on its left. `but` says nothing of itself. */
function fitting(relationship: Pattern, but: Pattern, schema: GraphSchema, scope: Scope) {
  const { left, right, way } = relationship;
  const wanted = (pattern: Pattern | undefined) => (pattern && pattern !== but ? namesOf(pattern, scope) : []);
  const fits = (names: readonly string[], name: string) => names.length === 0 || names.includes(name);
  const [types, lefts, rights] = [wanted(relationship), wanted(left), wanted(right)];
  if (types.length + lefts.length + rights.length === 0) return [];
  return schema.relationships
    .filter(({ name }) => fits(types, name))
    .flatMap(({ name: type, joins }) => {
      const out = joins.map(({ from, to, count }) => ({ type, from, to, count }));
      const back = joins.map(({ from, to, count }) => ({ type, from: to, to: from, count }));
      return way === "out" ? out : way === "in" ? back : [...out, ...back];
    })
    .filter(({ from, to }) => fits(lefts, from) && fits(rights, to));
}

/** The labels or types of a pattern: those it names, else those of its variable. */
export function namesOf(pattern: Pattern, scope: Scope): readonly string[] {
  if (pattern.names.length > 0 || pattern.name === undefined) return pattern.names;
  return scope.get(pattern.name)?.names ?? [];
}

/** `n AS m` makes m what n is; any other alias, list variable or path is a value. */
function addAliases(tokens: readonly Token[], scope: Map<string, Known>): void {
  tokens.forEach((token, index) => {
    const [before, name, after] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
    if (name?.kind !== "word" && name?.kind !== "quoted") return;
    if (token.kind === "word" && /^as$/iu.test(token.text)) {
      const whole = /^(?:with|return|distinct|,)$/iu.test(tokens[index - 2]?.text ?? "");
      const copied = whole && before && scope.get(nameOf(before));
      if (!scope.has(nameOf(name))) scope.set(nameOf(name), copied || { kind: "value", names: [] });
    } else if (after?.text === "=" && /^(?:match|,)$/iu.test(token.text) && tokens[index + 3]?.text === "(") {
      if (!scope.has(nameOf(name))) scope.set(nameOf(name), { kind: "value", names: [] });
    }
  });
}
