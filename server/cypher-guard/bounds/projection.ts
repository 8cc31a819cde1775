import { dottedName } from "../allow.ts";
import { all, branches, first, type Tree } from "../tree.ts";
import { data, limits } from "./assumed.ts";
import { columnName, keepsAll, limited } from "./clauses.ts";
import { evaluate } from "./evaluate.ts";
import { fresh, type Scope } from "./scope.ts";
import type { Value } from "./value.ts";

/** The functions that see all rows of a group. */
export const aggregating: ReadonlySet<string> = new Set([
  "avg",
  "collect",
  "count",
  "max",
  "min",
  "percentilecont",
  "percentiledisc",
  "stdev",
  "stdevp",
  "sum",
]);

/** The scope behind WITH or RETURN: the columns, rows by groups where something is aggregated, at most LIMIT. */
export function projected(body: Tree, scope: Scope): Scope {
  const items = first(body, "returnItems");
  if (!items) return scope;
  const list = all(items, "returnItem");
  const grouping = list.filter((item) => !aggregates(item));
  const aggregated = grouping.length < list.length;
  const keys = aggregated ? grouping.map((item) => evaluateIn(item, scope)) : [];
  const rows = aggregated ? rowsOfGroup(scope, keys, keepsAll(items)) : scope;
  const groups = aggregated && grouping.length === 0 && !keepsAll(items) ? 1 : scope.rounds;
  const columns = list.map((item) => {
    const value = aggregates(item) ? evaluateIn(item, rows, groups) : evaluateIn(item, scope);
    return [columnName(item), value] as const;
  });
  const names = new Map([...(keepsAll(items) ? scope.names : []), ...columns]);
  const after: Scope = {
    ...scope,
    names: aggregated ? summed(names, groups) : names,
    rounds: groups,
    unread: aggregated ? limits.rows : scope.unread,
    alike: rows.alike,
    found: Math.min(scope.found, groups),
  };
  // ORDER BY also knows the names from before.
  const sorting = { ...after, names: new Map([...scope.names, ...after.names]) };
  return { ...limited(body, sorting), names: limited(body, after).names };
}

/** An item with an aggregation is computed once a group, what it aggregates once a row. */
function evaluateIn(item: Tree, scope: Scope, times: number = scope.rounds): Value {
  return evaluate(branches(item)[0] ?? item, fresh(scope, times));
}

/**
 * The rows of the largest group. All of them where there is nothing to group by; where a node or a property is what is
 * grouped by, a hundredth of the rows that patterns found.
 */
function rowsOfGroup(scope: Scope, keys: readonly Value[], all: boolean): Scope {
  const byData = all || keys.some((key) => key.stored === true || key.mass !== undefined);
  const nodes = keys.filter(({ kind, mass }) => kind === "plain" && mass !== undefined).length;
  const share = byData
    ? Math.min(nodes > 1 ? 10_000 : 100, Math.max(1, scope.found), Math.max(100, scope.rounds / 100))
    : 1;
  const names = new Map([...scope.names].map(([name, value]) => [name, less(value, share)] as const));
  const alike = byData ? Math.min(scope.alike, 100) : scope.alike;
  return {
    ...scope,
    names,
    rounds: Math.max(1, scope.rounds / share),
    unread: limits.rows,
    streamed: scope.unread,
    alike,
  };
}

const less = (value: Value, share: number): Value => ({
  ...value,
  sum: Math.max(value.weight, value.sum / share),
  ...(value.mass !== undefined && { mass: Math.max(Math.min(value.mass, data.text), value.mass / share) }),
});

/** Over all groups a gathered list has no more than one has at most. */
function summed(names: ReadonlyMap<string, Value>, groups: number): Map<string, Value> {
  return new Map(
    [...names].map(
      ([name, value]) => [name, { ...value, sum: Math.max(value.sum, Math.min(groups, 100) * value.weight) }] as const,
    ),
  );
}

/** Whether an item aggregates over rows; what is inside a sub-query does not count. */
function aggregates(item: Tree): boolean {
  if (item.rule === "countStar") return true;
  if (item.rule === "functionInvocation" && aggregating.has(dottedName(first(item, "functionName")).toLowerCase()))
    return true;
  if (["existsExpression", "countExpression", "collectExpression"].includes(item.rule)) return false;
  return branches(item).some(aggregates);
}
