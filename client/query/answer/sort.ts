import { inShares, type Steps } from "../../graph/steps.ts";
import type { Language } from "../../session.ts";
import { type Known, kindOf } from "./kinds.ts";

/** A value as it is compared: kinds stand one after the other, nothing stands last. */
export interface SortKey {
  rank: number;
  value: number | bigint | string;
}

const ranks = ["number", "moment", "duration", "string", "boolean", "node", "edge", "path", "list", "map", "other"];
const last = 99;
const moments = ["Date", "DateTime", "LocalDateTime", "Time", "LocalTime"];

/** What a value is compared by; `nameOf` names nodes and relationships as they are read. */
function sortKey(value: unknown, nameOf: (known: Known) => string): SortKey {
  const known = kindOf(value);
  if (known.kind === "null" || (known.kind === "number" && Number.isNaN(Number(known.value)))) {
    return { rank: known.kind === "null" ? last : last - 1, value: 0 };
  }
  const key = (kind: string, by: SortKey["value"]) => ({ rank: ranks.indexOf(kind), value: by });
  if (known.kind === "number") return key("number", known.value);
  if (known.kind === "string") return key("string", known.value);
  if (known.kind === "boolean") return key("boolean", Number(known.value));
  if (known.kind === "path") return key("path", known.value.edges.length);
  if (known.kind === "list") return key("list", known.value.length);
  if (known.kind === "map") return key("map", JSON.stringify(known.value));
  if (known.kind === "node" || known.kind === "edge") return key(known.kind, nameOf(known));
  const text = String(known.value.value);
  if (moments.includes(known.value.$type)) return key("moment", momentOf(text));
  if (known.value.$type === "Duration") return key("duration", secondsOf(text));
  return key("other", JSON.stringify(known.value));
}

/** A moment as a number: milliseconds, and for a time of day those since midnight, both as seen from UTC. */
function momentOf(text: string): number {
  const plain = text.replace(/\[.*\]$/, "").replace(/(\.\d{3})\d+/, "$1");
  const zoned = /[T:].*([-+]\d\d:?\d\d|Z)$/.test(plain) ? plain : /:/.test(plain) ? `${plain}Z` : plain;
  return Date.parse(/^\d\d:/.test(zoned) ? `1970-01-01T${zoned}` : zoned);
}

const duration =
  /^P(?:(-?[\d.]+)Y)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)W)?(?:(-?[\d.]+)D)?(?:T(?:(-?[\d.]+)H)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)S)?)?$/;
/** Mean lengths of the parts of a duration in seconds, as Neo4j orders durations. */
const lengths = [31_556_952, 2_629_746, 604_800, 86_400, 3600, 60, 1];

function secondsOf(text: string): number {
  const parts = duration.exec(text)?.slice(1) ?? [];
  return lengths.reduce((sum, length, at) => sum + length * Number(parts[at] ?? 0), 0);
}

/** Compares two keys as the language orders texts; what is nothing stays last whichever way. */
export function comparison(language: Language, descending: boolean): (a: SortKey, b: SortKey) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = descending ? -1 : 1;
  return (a, b) => {
    if (a.rank !== b.rank) return a.rank >= last - 1 || b.rank >= last - 1 ? a.rank - b.rank : sign * (a.rank - b.rank);
    if (typeof a.value === "string" && typeof b.value === "string")
      return sign * (collator.compare(a.value, b.value) || (a.value < b.value ? -1 : Number(a.value > b.value)));
    return a.value < b.value ? -sign : a.value > b.value ? sign : 0;
  };
}

const run = 512;

/** The order of rows in shares of work: a stable merge sort; equal rows stay as they came. */
export function* ordering<T>(keys: readonly T[], compare: (a: T, b: T) => number): Steps<number[]> {
  const by = (a: number, b: number) => compare(keys[a] as T, keys[b] as T) || a - b;
  let runs: number[][] = [];
  for (let from = 0; from < keys.length; from += run) {
    runs.push(Array.from({ length: Math.min(run, keys.length - from) }, (_, at) => from + at).sort(by));
    yield;
  }
  while (runs.length > 1) {
    const merged: number[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], by));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(left: number[], right: number[], by: (a: number, b: number) => number): Steps<number[]> {
  const made: number[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]];
    if (b === undefined || (a !== undefined && by(a, b) <= 0)) {
      made.push(a as number);
      l++;
    } else {
      made.push(b);
      r++;
    }
    if (made.length % run === 0) yield;
  }
  return made;
}

interface Wanted {
  rows: readonly (readonly unknown[])[];
  /** How many of the rows. */
  count: number;
  column: number;
  descending: boolean;
  language: Language;
  nameOf: (known: Known) => string;
}

/** The order of rows by a column, found without holding the page up; undefined where it was given up. */
export async function sortRows(wanted: Wanted, goesOn: () => boolean): Promise<number[] | undefined> {
  let order: number[] | undefined;
  const done = (made: number[]) => {
    order = made;
  };
  return (await inShares(sorting(wanted), goesOn, { done })) ? order : undefined;
}

function* sorting({ rows, count, column, descending, language, nameOf }: Wanted): Steps<number[]> {
  const keys: SortKey[] = [];
  for (let at = 0; at < count; at++) {
    keys.push(sortKey(rows[at]?.[column], nameOf));
    if (at % run === 0) yield;
  }
  return yield* ordering(keys, comparison(language, descending));
}
