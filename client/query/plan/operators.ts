import type { Explained, PlanOperator } from "../../../server/schema.ts";

/** An operator of a plan where it stands. */
export interface Placed {
  /** Its place among all, the last one of the plan first. */
  index: number;
  /** Index of the operator that takes its rows; undefined for the last one. */
  parent: number | undefined;
  /** 1 for the last operator, then one more each step towards the data. */
  level: number;
  /** Its place among the inputs of its parent from 1, and how many these are. */
  place: number;
  of: number;
  operator: PlanOperator;
}

/** The operators of a plan, the last one first, then each with its inputs, the first input first. */
export function operatorsOf(plan: PlanOperator): Placed[] {
  const placed: Placed[] = [];
  const add = (operator: PlanOperator, parent: number | undefined, level: number, place: number, of: number) => {
    const index = placed.push({ index: placed.length, parent, level, place, of, operator }) - 1;
    for (const [at, child] of operator.children.entries())
      add(child, index, level + 1, at + 1, operator.children.length);
  };
  add(plan, undefined, 1, 1, 1);
  return placed;
}

/** The name of an operator without what the server adds to it: `NodeByLabelScan@neo4j` is `NodeByLabelScan`. */
export function operatorName({ operator }: PlanOperator): string {
  return operator.replace(/@.*$/, "");
}

/** What a plan comes to in all; undefined parts are known after a profile only. */
export interface Totals {
  operators: number;
  dbHits: number | undefined;
  rows: number | undefined;
  ms: number | undefined;
}

/** The sums of a plan. */
export function totalsOf({ plan, rows, ms }: Explained): Totals {
  const all = operatorsOf(plan).map(({ operator }) => operator);
  const profiled = all.some(({ dbHits }) => dbHits !== undefined);
  const dbHits = profiled ? all.reduce((sum, one) => sum + (one.dbHits ?? 0), 0) : undefined;
  return { operators: all.length, dbHits, rows: rows ?? (profiled ? plan.rows : undefined), ms };
}

/** The operator that costs most: by db hits after a profile, else by estimated rows; `share` of the sum, 0–1. */
export function dearest(placed: readonly Placed[]): { index: number; share: number } | undefined {
  const profiled = placed.some(({ operator }) => operator.dbHits !== undefined);
  const cost = ({ operator }: Placed) => (profiled ? (operator.dbHits ?? 0) : operator.estimatedRows);
  const sum = placed.reduce((all, one) => all + cost(one), 0);
  if (sum <= 0 || placed.length < 2) return undefined;
  const most = placed.reduce((best, one) => (cost(one) > cost(best) ? one : best));
  return { index: most.index, share: cost(most) / sum };
}

const far = 10;

/** By how much an estimate is wrong: 40 where forty times too many rows were expected, −40 where too few; undefined while it is near. */
export function misjudged({ estimatedRows, rows }: PlanOperator): number | undefined {
  if (rows === undefined) return undefined;
  const [expected, found] = [Math.max(1, estimatedRows), Math.max(1, rows)];
  const factor = Math.max(expected / found, found / expected);
  if (factor < far) return undefined;
  return expected > found ? Math.round(factor) : -Math.round(factor);
}
