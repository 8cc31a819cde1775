import { branches, has, type Tree } from "../tree.ts";
import { evaluate } from "./evaluate.ts";
import { matched } from "./regex.ts";
import { type Scope, spend } from "./scope.ts";
import { plain, type Value } from "./value.ts";

/** Comparisons: what they give is small, what they take depends on both sides. */
export function comparison(part: Tree, scope: Scope): Value {
  const [left, ...rest] = branches(part);
  let before = left ? evaluate(left, scope) : plain(scope.rounds);
  for (const tree of rest) {
    if (tree.rule === "comparisonExpression6") {
      compared(tree, before, scope);
      continue;
    }
    const right = evaluate(tree, scope);
    // Two texts of the graph differ soon, or are the same and short.
    const stored = before.stored === true || right.stored === true;
    spend(scope, part, stored ? 20 : Math.min(before.weight, right.weight) * 0.3);
    before = right;
  }
  return plain(scope.rounds);
}

/** `IN`, `CONTAINS`, `=~` and the like, with what stands before them. */
export function compared(tree: Tree, left: Value, scope: Scope): void {
  const [operand] = branches(tree);
  if (!operand || tree.form !== "StringAndListComparison") return;
  if (has(tree, "REGEQ")) {
    matched(operand, left, scope);
    return;
  }
  const right = evaluate(operand, scope);
  if (has(tree, "IN")) {
    // A list that stays the same is looked through once and kept as a set; one that is made anew is not.
    const same = ["variable", "literal", "listLiteral", "parameter"].includes(operand.rule) && !right.gathered;
    const searched = right.kind === "list" ? right.size : right.kind === "any" ? 10_000 : 1;
    spend(scope, tree, same ? 100 : searched * 20);
    if (same) spend({ ...scope, times: 1, rounds: 1 }, tree, searched * 100);
    return;
  }
  const stored = left.stored || right.stored;
  const needle = stored ? 2 : Math.max(2, right.size);
  spend(scope, tree, 20, left.weight * needle * 0.5, left.sum * needle * 0.5);
}
