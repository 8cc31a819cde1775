import type { PlanOperator } from "../../../server/schema.ts";
import { operatorName, operatorsOf } from "./operators.ts";

/** An operator of two plans, or of one of them. */
export interface Pair {
  name: string;
  details: string;
  before: PlanOperator | undefined;
  after: PlanOperator | undefined;
}

/** The operators of two plans side by side in their order: those that are in both by name, of several rather those with the same details. */
export function comparePlans(before: PlanOperator, after: PlanOperator): Pair[] {
  const [a, b] = [before, after].map((plan) => operatorsOf(plan).map(({ operator }) => operator)) as [
    PlanOperator[],
    PlanOperator[],
  ];
  const best = table(a, b);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    const here = best[i]?.[j] ?? 0;
    const alike = one && other ? likeness(one, other) : 0;
    if (one && other && alike > 0 && here === alike + (best[i + 1]?.[j + 1] ?? 0)) {
      pairs.push(pairOf(one, other));
      i++;
      j++;
    } else if (one && (!other || here === (best[i + 1]?.[j] ?? 0))) {
      pairs.push(pairOf(one, undefined));
      i++;
    } else {
      pairs.push(pairOf(undefined, other));
      j++;
    }
  }
  return pairs;
}

/** What the rest of both lists can come to at best, from each pair of places. */
function table(a: readonly PlanOperator[], b: readonly PlanOperator[]): number[][] {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const alike = likeness(a[i] as PlanOperator, b[j] as PlanOperator);
      const both = alike > 0 ? alike + (best[i + 1]?.[j + 1] ?? 0) : 0;
      (best[i] as number[])[j] = Math.max(both, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  return best;
}

function likeness(a: PlanOperator, b: PlanOperator): number {
  if (operatorName(a) !== operatorName(b)) return 0;
  return a.details === b.details ? 3 : 2;
}

function pairOf(before: PlanOperator | undefined, after: PlanOperator | undefined): Pair {
  const shown = after ?? before;
  return { name: shown ? operatorName(shown) : "", details: shown?.details ?? "", before, after };
}
