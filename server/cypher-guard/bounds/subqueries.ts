import { all, branches, first, type Tree } from "../tree.ts";
import { limits } from "./assumed.ts";
import { queryRows, where } from "./clauses.ts";
import { evaluate } from "./evaluate.ts";
import { matchedBy } from "./patterns.ts";
import { fresh, type Scope, spend } from "./scope.ts";
import { inOne, listOf, number, plain, type Value } from "./value.ts";

/** EXISTS { }, COUNT { }, COLLECT { }, patterns as expressions: queries of their own for each row. Rows can be interrupted. */
export function subquery(part: Tree, scope: Scope): Value {
  spend(scope, part, 2_000);
  const inner = { ...scope, ...once(scope) };
  const query = first(part, "queryWithLocalDefinitions");
  if (query) return gives(part, queryRows(query, inner), scope);
  const patterns =
    first(part, "patternList") ?? first(part, "pathPatternNonEmpty") ?? first(part, "shortestPathPattern");
  if (!patterns) return plain(scope.rounds);
  const after = matchedBy(patterns, inner);
  where(part, after);
  if (part.rule === "patternComprehension") return comprehended(part, after);
  return gives(part, { scope: after, columns: [] }, scope);
}

/** One row of a scope: what a sub-query starts with. */
export function once(scope: Scope): Pick<Scope, "names" | "rounds" | "found" | "times" | "alike" | "outer"> {
  const names = new Map([...scope.names].map(([name, value]) => [name, inOne(value)] as const));
  return {
    names,
    rounds: 1,
    found: 1,
    times: 1,
    alike: limits.rows,
    outer: Math.min(1e15, scope.outer * Math.max(scope.rounds, scope.times)),
  };
}

function comprehended(part: Tree, after: Scope): Value {
  const trees = branches(part).filter(({ rule }) => rule !== "variable" && rule !== "pathPatternNonEmpty");
  const values = trees.map((tree) => evaluate(tree, fresh(after)));
  return values.at(-1) ?? plain(after.rounds);
}

function gives(
  part: Tree,
  { scope: after, columns }: { scope: Scope; columns: readonly Value[] },
  scope: Scope,
): Value {
  if (part.rule === "countExpression") return number(scope.rounds, 0, after.rounds);
  if (part.rule === "collectExpression") {
    const [column = plain(after.rounds)] = columns;
    return listOf(
      column,
      after.rounds,
      scope.rounds,
      Math.min(column.sum, after.rounds * column.weight) + after.rounds,
    );
  }
  if (part.rule === "patternExpression") return listOf(plain(after.rounds), after.rounds, scope.rounds);
  if (part.rule === "shortestPathExpression")
    return { ...plain(scope.rounds), size: 31, weight: 31, mass: 31 * 100_000 * scope.rounds };
  return plain(scope.rounds);
}

/** The parts of UNION in a query. */
export function unionParts(query: Tree): Tree[] {
  const next = first(query, "nextStatement");
  const regular = next && first(next, "regularQuery");
  const union = regular && first(regular, "union");
  return union ? all(union, "singleQuery") : [];
}
