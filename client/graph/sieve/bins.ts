import { bisectRight, nice, ticks } from "d3-array";
import { scaleUtc } from "d3-scale";
import type { Column } from "./column.ts";
import type { Test } from "./rule.ts";

/** A bar of a histogram: its ends (both within), how many are in sight and how many are not. */
export interface Bin {
  from: number;
  to: number;
  shown: number;
  hidden: number;
}

/** Bars of equal width on the page; where amounts span three orders of magnitude and more, by powers of ten. */
export interface Histogram {
  bins: Bin[];
  log: boolean;
}

/** The histogram of a column of numbers or times. */
export function histogram(column: Column, isOut: (key: string) => boolean): Histogram {
  const time = column.field.what === "time";
  const entries: [string, number][] = time
    ? [...column.spans].flatMap(([key, spans]) => spans.map(({ from }): [string, number] => [key, from]))
    : [...column.numbers];
  const values = entries.map(([, value]) => value).toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [values[0], values.at(-1)];
  const log = !time && low > 0 && Math.floor(Math.log10(high)) - Math.floor(Math.log10(low)) >= 3;
  const starts = time
    ? timeStarts(low, high, shortest(column))
    : log
      ? powers(low, high)
      : numberStarts(values, low, high);
  const bins = starts.map(
    (from, at): Bin => ({ from, to: endOf(at, starts, values, high, time), shown: 0, hidden: 0 }),
  );
  for (const [key, value] of entries) {
    const bin = bins[Math.max(0, bisectRight(starts, value) - 1)];
    if (bin && isOut(key)) bin.hidden++;
    else if (bin) bin.shown++;
  }
  return { bins, log };
}

/** The last value that belongs to a bar: right before the next begins. */
function endOf(at: number, starts: number[], values: number[], high: number, time: boolean): number {
  const next = starts[at + 1];
  if (next === undefined) return time ? Math.max(high, (starts[at] ?? high) + year - 1) : high;
  if (time) return next - 1;
  if (next - (starts[at] ?? next) === 1 && values.every(Number.isInteger)) return starts[at] ?? next;
  const before = values.findLast((value) => value < next);
  return values.includes(next) ? Math.max(starts[at] ?? next, before ?? next) : next;
}

/** Spans that numbers of 64 bits can still be divided in, of themselves and beside what they hold; else all stands in one bar. */
const [least, most, beside] = [1e-290, 1e300, 1e-12];

function numberStarts(values: number[], low: number, high: number): number[] {
  const span = high - low;
  if (!(span > Math.max(least, beside * Math.max(-low, high)) && span < most)) return [low];
  const distinct = [...new Set(values)];
  if (distinct.length <= 12 && high - low <= 24 && distinct.every(Number.isInteger)) {
    return Array.from({ length: high - low + 1 }, (_, at) => low + at);
  }
  const [from, to] = nice(low, high, 12);
  const starts = ticks(from, to, 12);
  return starts.length > 1 ? starts.filter((start, at) => start < high || at === 0) : [low];
}

/** Starts at 1, 2 and 5 of each power of ten, or at the powers alone where these are many. */
function powers(low: number, high: number): number[] {
  const near = Math.floor(Math.log10(low));
  // The logarithm of a number right below a power is rounded up to it.
  const first = 10 ** near > low ? near - 1 : near;
  const last = Math.floor(Math.log10(high));
  const steps = last - first > 5 ? [1] : [1, 2, 5];
  const starts: number[] = [];
  for (let power = first; power <= last; power++) for (const step of steps) starts.push(step * 10 ** power);
  const begin = Math.max(0, bisectRight(starts, low) - 1);
  return starts.slice(begin).filter((start) => start <= high);
}

const year = 365 * 86_400_000;

function shortest({ spans }: Column): number {
  return [...spans.values()].flat().reduce((least, { from, to }) => Math.min(least, to - from), year);
}

/** Starts at whole units of time, at years where nothing is told more precisely. */
function timeStarts(low: number, high: number, precise: number): number[] {
  const [first, last] = [new Date(low).getUTCFullYear(), new Date(high).getUTCFullYear()];
  if (precise >= year && last - first < 40) {
    return Array.from({ length: last - first + 1 }, (_, at) => new Date(0).setUTCFullYear(first + at, 0, 1));
  }
  const scale = scaleUtc([new Date(low), new Date(Math.max(high, low + 1))], [0, 1]);
  const all = scale.ticks(16).map(Number);
  const before = all.length > 1 ? (all[0] ?? low) - ((all[1] ?? low) - (all[0] ?? low)) : low;
  return all[0] !== undefined && all[0] <= low ? all : [Math.min(before, low), ...all];
}

/** The first and the last bar that a range lets through. */
export function barsWithin({ bins }: Histogram, test: Test | undefined): [number, number] {
  const last = bins.length - 1;
  if (test?.mode !== "range") return [0, last];
  const { from, to } = test;
  // A figure at which one bar ends and the next begins is the beginning of the one, the end of the other.
  const first =
    from === undefined
      ? 0
      : bins.findIndex((bin, at) => bin.to > from || (bin.to === from && bins[at + 1]?.from !== from));
  const end =
    to === undefined
      ? last
      : bins.findLastIndex((bin, at) => bin.from < to || (bin.from === to && bins[at - 1]?.to !== to));
  const begin = first < 0 ? last : first;
  return [begin, Math.max(begin, end)];
}
