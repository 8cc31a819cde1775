import { data } from "./assumed.ts";
import type { Scope } from "./scope.ts";
import { listOf, type Value } from "./value.ts";

/** The list that `collect` makes of a value. `scope.rounds` are the rows of the largest group. */
export function grouped(value: Value, distinct: boolean, scope: Scope): Value {
  const rows = scope.rounds;
  // Different nodes or properties are not more than there are.
  const few = distinct && (value.stored === true || value.mass !== undefined);
  const size = few ? Math.min(rows, data.rows) : rows;
  const sum = few ? Math.min(value.sum, data.mass) : value.sum;
  const weight = Math.min(sum, size * value.weight) + size;
  const mass = value.mass !== undefined ? (few ? Math.min(value.mass, data.mass) : value.mass) : undefined;
  const list = listOf({ ...value, sum, ...(mass !== undefined && { mass }) }, size, 1, weight);
  return { ...list, ...(mass !== undefined && { mass }) };
}
