import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";
import type { ValueStyle } from "./parts.ts";
import { areYears, greatest, type Profile } from "./values.ts";

/** Why numbers are spread as they are. */
export type Why = "asked" | "wide" | "even" | "sign" | "dates" | "one";

/** Puts numbers or dates on a line from 0 to 1; of a diverging one .5 is the middle. */
export interface NumberScale {
  is: "number" | "date";
  /** Smallest and largest value; of a diverging scale equally far from the middle. */
  from: number;
  to: number;
  /** What a diverging scale diverges from. */
  middle?: number;
  spread: "linear" | "log";
  why: Why;
  /** Years are written without separators. */
  years: boolean;
  at(value: number): number;
  /** Values to write beside the scale, smallest first, the ends among them. */
  ticks: number[];
}

/** From this many times the smallest value on, the largest one would leave no room for the others. */
const wide = 100;

type Asked = Pick<ValueStyle, "scale" | "spread" | "middle">;

/** The scale of a property's numbers; undefined where it has none. */
export function numberScale(profile: Profile, asked: Asked): NumberScale | undefined {
  const { numbers } = profile;
  const [from, to] = [numbers[0], numbers.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const shared = { is: profile.is === "date" ? ("date" as const) : ("number" as const), years: areYears(numbers) };
  if (asked.scale === "diverging") return { ...shared, ...divergingScale(from, to, middleOf(numbers, asked.middle)) };
  const { spread, why } = spreadOf(from, to, shared.is, asked.spread);
  if (from === to) return { ...shared, from, to, spread, why: "one", at: () => 0.5, ticks: [from] };
  const make = spread === "log" ? scaleLog : scaleLinear;
  const line = make().domain([from, to]).range([0, 1]).clamp(true);
  const at = (value: number) => line(value);
  const round = shared.is === "date" ? datesBetween(from, to) : line.ticks(4);
  return { ...shared, from, to, spread, why, at, ticks: spaced(from, round, to, at) };
}

function datesBetween(from: number, to: number): number[] {
  return scaleUtc()
    .domain([from, to])
    .ticks(4)
    .map((date) => date.getTime());
}

function spreadOf(
  from: number,
  to: number,
  is: string,
  asked: ValueStyle["spread"],
): Pick<NumberScale, "spread" | "why"> {
  if (is === "date") return { spread: "linear", why: "dates" };
  if (from <= 0) return { spread: "linear", why: "sign" };
  if (asked) return { spread: asked, why: "asked" };
  return to / from >= wide ? { spread: "log", why: "wide" } : { spread: "linear", why: "even" };
}

/** The chosen middle; else 0 where there are values on both sides of it, else the median. */
export function middleOf(numbers: readonly number[], chosen: number | undefined): number {
  if (chosen !== undefined) return Math.max(-greatest, Math.min(greatest, chosen));
  const [from = 0, to = 0] = [numbers[0], numbers.at(-1)];
  if (from < 0 && to > 0) return 0;
  const half = numbers.length / 2;
  return ((numbers[Math.ceil(half) - 1] ?? 0) + (numbers[Math.floor(half)] ?? 0)) / 2;
}

/** Equally strong at the same distance on both sides of the middle. */
function divergingScale(low: number, high: number, middle: number): Omit<NumberScale, "is" | "years"> {
  const far = Math.max(Math.abs(high - middle), Math.abs(middle - low));
  const at = (value: number) => (far === 0 ? 0.5 : Math.min(1, Math.max(0, 0.5 + (value - middle) / (2 * far))));
  const [from, to] = [middle - far, middle + far];
  const ticks = far === 0 ? [middle] : [from, middle, to];
  return { from, to, middle, spread: "linear", why: far === 0 ? "one" : "even", at, ticks };
}

/** The ends, and between them round values that leave room for their texts. */
function spaced(from: number, round: number[], to: number, at: (value: number) => number): number[] {
  const room = 0.24;
  const kept = [from];
  for (const tick of round) {
    const before = at(kept.at(-1) ?? from);
    if (tick > from && tick < to && at(tick) - before >= room && 1 - at(tick) >= room) kept.push(tick);
  }
  return [...kept, to];
}

/** The values that have a drawing of their own, and those that share one. */
export interface CategoryScale {
  categories: [value: string, count: number][];
  /** Values beyond the last category, and the elements that have them. */
  others: { values: number; count: number };
  /** The place of a value among the categories; undefined for others. */
  at(value: string): number | undefined;
}

/** So many values can be told apart; the others share one drawing. */
export const mostCategories = 10;

/** The most frequent values; where all fit, in the order of their names, so that the same values look the same elsewhere. */
export function categoryScale({ categories }: Profile): CategoryScale {
  const kept = categories.slice(0, mostCategories);
  const rest = categories.slice(mostCategories);
  const collator = new Intl.Collator("en", { numeric: true });
  kept.sort((a, b) => collator.compare(a[0], b[0]));
  const places = new Map(kept.map(([value], index) => [value, index]));
  const others = { values: rest.length, count: rest.reduce((sum, [, count]) => sum + count, 0) };
  return { categories: kept, others, at: (value) => places.get(value) };
}
