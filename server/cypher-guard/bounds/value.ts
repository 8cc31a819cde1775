import { data } from "./assumed.ts";

/** What is known of a value before the query runs: upper bounds, never exact. */
export interface Value {
  /** `plain` is what cannot grow: booleans, dates, points, nodes, null. `any` may be each of them. */
  readonly kind: "number" | "text" | "list" | "map" | "plain" | "any";
  /** Characters or elements. */
  readonly size: number;
  /** Everything inside it: characters and elements at every depth. */
  readonly weight: number;
  /** The weight of all values over the rows, or over the rounds of a loop, in which it is computed. */
  readonly sum: number;
  /** Characters a property of it may have, over the same rows or rounds, where it is or holds nodes. */
  readonly mass?: number;
  /** Of a list: what its elements are like. Of a map: its values. */
  readonly inner?: Value;
  /** Of a number: where it lies. */
  readonly low?: number;
  readonly high?: number;
  /** Whether it comes out of the graph unchanged. */
  readonly stored?: boolean;
  /** Whether it is what a reduce gathers: it changes with each round. */
  readonly gathered?: boolean;
}

/** A number between two bounds. */
export function number(rounds: number, low?: number, high?: number): Value {
  return {
    kind: "number",
    size: 25,
    weight: 1,
    sum: rounds,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  };
}

/** A value that cannot grow. */
export function plain(rounds: number): Value {
  return { kind: "plain", size: 100, weight: 1, sum: rounds };
}

/** A text of at most so many characters. */
export function text(size: number, sum: number): Value {
  return { kind: "text", size, weight: size, sum };
}

/** A list of a value, so many times. */
export function listOf(inner: Value, size: number, rounds: number, weight = size * (inner.weight + 1)): Value {
  return { kind: "list", size, weight, sum: rounds * weight, inner };
}

/** A value that is one of several. */
export function either(values: readonly Value[], rounds: number): Value {
  const [first, ...rest] = values;
  if (!first) return plain(rounds);
  return rest.reduce((a, b) => {
    const kind = a.kind === b.kind ? a.kind : b.kind === "plain" ? a.kind : a.kind === "plain" ? b.kind : "any";
    const low = a.low !== undefined && b.low !== undefined ? Math.min(a.low, b.low) : undefined;
    const high = a.high !== undefined && b.high !== undefined ? Math.max(a.high, b.high) : undefined;
    const inner = a.inner && b.inner ? either([a.inner, b.inner], rounds) : (a.inner ?? b.inner);
    return {
      kind,
      size: Math.max(a.size, b.size),
      weight: Math.max(a.weight, b.weight),
      sum: Math.max(a.sum, b.sum, Math.min(a.sum + b.sum, rounds * Math.max(a.weight, b.weight))),
      ...((a.mass !== undefined || b.mass !== undefined) && { mass: (a.mass ?? 0) + (b.mass ?? 0) }),
      ...(inner && { inner }),
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      stored: a.stored === true && b.stored === true,
      gathered: a.gathered === true || b.gathered === true,
    };
  }, first);
}

/** A value seen in so many times more rows or rounds. */
export function repeated(value: Value, times: number): Value {
  return { ...value, sum: value.sum * times, ...(value.mass !== undefined && { mass: value.mass * times }) };
}

/** What a value of JSON is like, as a parameter gives it, in one row. */
export function fromJson(json: unknown): Value {
  if (typeof json === "number") return number(1, json, json);
  if (typeof json === "string") return text(json.length, json.length);
  if (Array.isArray(json)) return gather("list", json);
  if (typeof json !== "object" || json === null) return plain(1);
  if (!("$type" in json)) {
    const map = gather("map", Object.values(json));
    const weight = Object.keys(json).reduce((total, key) => total + key.length, map.weight);
    return { ...map, weight, sum: weight };
  }
  if ("value" in json && json.$type === "Integer" && Number.isFinite(Number(json.value)))
    return number(1, Number(json.value), Number(json.value));
  return plain(1);
}

function gather(kind: "list" | "map", items: readonly unknown[]): Value {
  const values = items.map(fromJson);
  const weight = values.reduce((total, value) => total + value.weight, items.length);
  const inner = either(values, 1);
  return { kind, size: items.length, weight, sum: weight, inner };
}

/** A value of one row, the same in so many. */
export function inRows(value: Value, rounds: number): Value {
  return { ...value, sum: value.sum * rounds, ...(value.inner && { inner: inRows(value.inner, rounds) }) };
}

/** A value as one row has it. */
export function inOne(value: Value): Value {
  return { ...value, sum: value.weight, ...(value.mass !== undefined && { mass: massOfOne(value) }) };
}

/** Characters that one property of a value may have, of all its elements where it is a list. */
export function massOfOne(value: Value): number {
  const elements = value.kind === "plain" ? 1 : Math.max(1, value.size);
  return Math.min(value.mass ?? 0, elements * data.text);
}
