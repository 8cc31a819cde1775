import type { Refuse } from "../refusal.ts";
import { all, branches, first, type Tree } from "../tree.ts";
import { limits } from "./assumed.ts";
import { queryRows, type Rows } from "./clauses.ts";
import type { Account, Scope } from "./scope.ts";

/** Checks that nothing in a query can outlive a deadline or fill the memory, given the values of its parameters. */
export function checkBounds(tree: Tree, parameters: Record<string, unknown>, refuse: Refuse): void {
  const account: Account = { refuse, parameters, known: new Map(), bytes: 0, spent: 0 };
  const scope: Scope = {
    account,
    names: new Map(),
    rounds: 1,
    found: 1,
    times: 1,
    depth: 0,
    unread: 1,
    alike: limits.rows,
    outer: 1,
    work: { spent: 0, rows: 1 },
  };
  for (const statement of all(tree, "statementOrCommand")) {
    const query = queryIn(statement);
    if (query) checkAnswer(query, queryRows(query, scope), refuse);
  }
}

function queryIn(tree: Tree): Tree | undefined {
  const direct = first(tree, "queryWithLocalDefinitions");
  if (direct) return direct;
  for (const child of branches(tree)) {
    const found = queryIn(child);
    if (found) return found;
  }
  return undefined;
}

/** A row is sent and read whole. */
function checkAnswer(query: Tree, { columns }: Rows, refuse: Refuse): void {
  const weight = columns.reduce((total, column) => total + column.weight, 0);
  if (weight <= limits.row) return;
  throw refuse(
    "growth",
    `One row of the answer may hold ${Math.round(weight).toLocaleString("en")} values or characters; at most ${limits.row.toLocaleString("en")} can be sent.`,
    "Return rows instead of one list, or cut it: collect(DISTINCT x), collect(x)[..1000].",
    query.start,
  );
}
