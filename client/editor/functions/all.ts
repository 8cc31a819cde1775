import { aggregating } from "./aggregating.ts";
import { elements } from "./elements.ts";
import { maths } from "./maths.ts";
import { procedures } from "./procedures.ts";
import { type Callable, callableOf } from "./row.ts";
import { strings } from "./strings.ts";
import { times } from "./times.ts";

/** Every function and procedure that the server lets run. */
export const callables: readonly Callable[] = [
  ...aggregating.map((row) => callableOf("function", row, true)),
  ...[elements, maths, strings, times].flat().map((row) => callableOf("function", row)),
  ...procedures.map((row) => callableOf("procedure", row)),
];

const byName = new Map(callables.map((one) => [one.name.toLowerCase(), one]));

/** The function or procedure of a name; capitals do not matter. */
export function callableNamed(name: string): Callable | undefined {
  return byName.get(name.toLowerCase());
}
