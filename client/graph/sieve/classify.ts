import type { Lens } from "../types.ts";
import type { Field } from "./rule.ts";
import { isTime, numberOf, textsOf } from "./values.ts";

/** More values than this are no list to choose from. */
const mostValues = 30;
/** Longer texts than this are for reading. */
const longest = 60;
/** So few whole numbers are a list, not a range. */
const fewNumbers = 7;

/** How a property can be filtered, by the values that it has; undefined where it cannot. */
export function classify(name: string, values: readonly unknown[], lens: Lens): Field["what"] | undefined {
  if (values.length === 0) return undefined;
  if (values.every((value) => isTime(name, value, lens))) return "time";
  const numbers = values.map(numberOf).filter((figure) => figure !== undefined);
  const distinct = distinctOf(values, numbers.length < values.length ? mostValues : values.length);
  if (numbers.length === values.length) return numeric(name, numbers, distinct.size);
  return isList(values, distinct, lens.properties[name]?.values) ? "value" : undefined;
}

/** The texts that the values say; no more than one beyond the most that matter. */
function distinctOf(values: readonly unknown[], most: number): Set<string> {
  const distinct = new Set<string>();
  for (const value of values) {
    for (const text of textsOf(value)) distinct.add(text);
    if (distinct.size > most) break;
  }
  return distinct;
}

function numeric(name: string, numbers: readonly number[], distinct: number): Field["what"] | undefined {
  if (/(^|_)id$|[a-z]Id$/.test(name) || distinct < 2) return undefined;
  const few = distinct <= fewNumbers && numbers.length >= 3 * distinct && numbers.every(Number.isInteger);
  return few ? "value" : "number";
}

/** Whether values are few enough, or words of the lens. */
function isList(values: readonly unknown[], distinct: ReadonlySet<string>, worded: object | undefined): boolean {
  if (values.some(isOdd) || distinct.size > mostValues || distinct.size === 0) return false;
  if (worded) return [...distinct].some((text) => text in worded);
  const letters = [...distinct].reduce((sum, text) => sum + text.length, 0);
  return letters / distinct.size <= longest && values.length >= Math.max(3, 1.5 * distinct.size);
}

/** Points, durations and times of the day are neither lists nor ranges. */
function isOdd(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && numberOf(value) === undefined;
}
