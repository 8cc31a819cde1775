import { branches, has, type Tree } from "../tree.ts";
import { judged, product } from "./costs.ts";
import { evaluate } from "./evaluate.ts";
import { matched } from "./regex.ts";
import { passing, type Scope, spend } from "./scope.ts";
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
    const texts = before.kind === "text" || right.kind === "text";
    spend(scope, part, stored ? 20 : Math.min(before.weight, right.weight) * (texts ? 0.3 : 20));
    before = right;
  }
  return plain(scope.rounds);
}

/** `IN`, `CONTAINS`, `=~` and the like, with what stands before them. */
export function compared(tree: Tree, left: Value, scope: Scope): void {
  const [operand] = branches(tree);
  if (tree.form !== "StringAndListComparison") judged(tree, left, scope);
  if (!operand || tree.form !== "StringAndListComparison") return;
  if (has(tree, "REGEQ")) {
    matched(operand, left, scope);
    return;
  }
  const right = evaluate(operand, passing(scope));
  if (has(tree, "IN")) {
    // A list that stays the same is looked through once and kept as a set; one that is made anew is not.
    const same = ["variable", "literal", "listLiteral", "parameter"].includes(operand.rule) && !right.gathered;
    const searched = right.kind === "list" ? right.size : right.kind === "any" ? 10_000 : 1;
    spend(scope, tree, same ? 100 : searched * 20);
    if (!left.stored) spend(scope, tree, 0, left.weight, left.sum);
    if (same) spend({ ...scope, times: 1, rounds: 1 }, tree, searched * 100);
    return;
  }
  spend(scope, tree, 20);
  const other = has(tree, "CONTAINS") ? right : { ...right, size: 1 };
  product(tree, scope, left, other, 0.5);
}
