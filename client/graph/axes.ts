import { categoriesOf, valueAt, type Wanted } from "./layout-wishes.ts";
import type { AxisMarks, Parts } from "./parts.ts";
import type { Actor } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { areYears, isMeasured, profileOf, toCategory, type Value } from "./values.ts";

/** px between a picture and what stands along it. */
const rim = 30;

interface Placed {
  at: number;
  value: Value | undefined;
}

/** What stands along the sides of a picture by property, read from where its nodes came to stand. */
export function marksOf(stage: Stage, actors: readonly Actor[], { x, y }: Wanted): NonNullable<Parts["axes"]> {
  const least = (of: "x" | "y") => actors.reduce((all, actor) => Math.min(all, actor[of]), Number.POSITIVE_INFINITY);
  const axis = (of: "x" | "y", property: string | undefined): AxisMarks | undefined => {
    if (property === undefined || actors.length === 0) return undefined;
    const placed = actors.map((actor) => ({ at: actor[of], value: valueAt(stage, actor.node, property) }));
    const line = of === "x" ? least("y") - rim - 12 : least("x") - rim - 44;
    return { property, line, ...readMarks(stage, placed, property) };
  };
  return { x: axis("x", x), y: axis("y", y) };
}

function readMarks(stage: Stage, placed: readonly Placed[], property: string): Pick<AxisMarks, "is" | "marks"> {
  const values = placed.map(({ value }) => value);
  const profile = profileOf(values);
  const none = placed.filter(({ value }) => value === undefined);
  const unknown = none.length > 0 ? [{ at: middle(none), value: undefined }] : [];
  if (isMeasured(profile)) {
    const is = profile.is === "date" ? "date" : areYears(profile.numbers) ? "year" : "number";
    return { is, marks: [...ticks(placed, is !== "number"), ...unknown] };
  }
  const marks = categoriesOf(stage, values, property).map((value) => ({
    at: middle(placed.filter((one) => one.value && toCategory(one.value) === value)),
    value,
  }));
  return { is: "category", marks: [...marks, ...unknown] };
}

/** The middle between the outermost. */
function middle(placed: readonly Placed[]): number {
  const all = placed.map(({ at }) => at);
  return Math.round((Math.min(...all) + Math.max(...all)) / 2);
}

/** The ends of the numbers and round ones between them, at the places that the nodes' own tell. */
function ticks(placed: readonly Placed[], whole: boolean): AxisMarks["marks"] {
  const known = placed.flatMap(({ at, value }) => (value && "number" in value ? [{ at, number: value.number }] : []));
  const sorted = known.toSorted((a, b) => a.number - b.number);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const slope = (last.at - first.at) / (last.number - first.number);
  const count = Math.max(2, Math.min(6, Math.floor(Math.abs(last.at - first.at) / 120)));
  return Array.from({ length: count + 1 }, (_, nth) => {
    const exact = first.number + ((last.number - first.number) * nth) / count;
    const value = nth === 0 || nth === count ? exact : rounded(exact, (last.number - first.number) / count, whole);
    return { at: Math.round(first.at + (value - first.number) * slope), value };
  });
}

/** A number near by with as few digits as its step allows. */
function rounded(value: number, step: number, whole: boolean): number {
  const unit = 10 ** Math.floor(Math.log10(step));
  const near = Math.round(value / unit) * unit;
  return whole ? Math.round(near) : Number(near.toPrecision(12));
}
