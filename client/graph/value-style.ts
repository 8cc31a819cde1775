import type { EdgeSingular, NodeSingular } from "cytoscape";
import type { Theme } from "../session.ts";
import type { ValueLook } from "./elements.ts";
import { counted, type ValueStyle } from "./parts.ts";
import type { Stage } from "./stage.ts";
import type { Edge, Node } from "./types.ts";
import { categorical, diverging, neutral, sequential } from "./value-colours.ts";
import { type CategoryScale, categoryScale, type NumberScale, numberScale } from "./value-scale.ts";
import { type Profile, profileOf, toCategory, toValue, type Value } from "./values.ts";

/** A rule with the scale that the values on the canvas give it. */
export interface ReadStyle {
  style: ValueStyle;
  profile: Profile;
  /** One of the two; neither where no element has a value that the scale can use. */
  numbers: NumberScale | undefined;
  categories: CategoryScale | undefined;
  /** Elements without a value that the scale can use. */
  missing: number;
  /** Units its figures are in, where the lens knows which property names them. */
  units: string[];
}

/** What a rule makes of one element; `area` is how many times the usual area a node takes. */
export interface Effect extends Omit<ValueLook, "icon"> {
  area?: number;
  /** Which sign stands in the node. */
  sign?: number;
}

/** The area of a node in px² where a scale of sizes says 1, whatever its label. */
export const usualArea = 24 * 24;
const areas = { least: 0.35, most: 5.2 };
const widths = { least: 1, most: 6.5, none: 0.75 };
const pale = 0.35;

/** The elements of the canvas that a rule is about. */
export function elementsOf(
  stage: Stage,
  { of, kind }: Pick<ValueStyle, "of" | "kind">,
): (NodeSingular | EdgeSingular)[] {
  if (of === "edge")
    return stage.edges().filter((ele) => kind === undefined || (ele.data("edge") as Edge).type === kind);
  return stage.nodes().filter((ele) => kind === undefined || (ele.data("node") as Node).labels.includes(kind));
}

/** The value of an element by which a rule draws it. */
export function valueIn(ele: NodeSingular | EdgeSingular, property: string): Value | undefined {
  if (!ele.isNode()) return toValue((ele.data("edge") as Edge).properties[property]);
  const node = ele.data("node") as Node;
  if (property !== counted.all && property !== counted.here) return toValue(node.properties[property]);
  const here = ele.connectedEdges().filter((edge) => edge.data("edge") !== undefined).length;
  return { is: "number", number: property === counted.here ? here : Math.max(here, node.degree ?? 0) };
}

/** A rule with its scale, from what is on the canvas, in sight or not. */
export function readStyle(stage: Stage, style: ValueStyle): ReadStyle {
  const elements = elementsOf(stage, style);
  const profile = profileOf(elements.map((ele) => valueIn(ele, style.property)));
  if (style.scale === "categorical") {
    const categories = categoryScale(profile);
    return { style, profile, numbers: undefined, categories, missing: profile.missing, units: [] };
  }
  const missing = profile.missing + profile.filled - profile.numbers.length;
  const units = unitsOf(stage, style, elements);
  return { style, profile, numbers: numberScale(profile, style), categories: undefined, missing, units };
}

function unitsOf({ lens }: Stage, { property }: ValueStyle, elements: (NodeSingular | EdgeSingular)[]): string[] {
  const { unit } = lens.properties[property] ?? {};
  if (unit === undefined) return [];
  const measured = elements.filter((ele) => valueIn(ele, property) !== undefined);
  return profileOf(measured.map((ele) => valueIn(ele, unit))).categories.map(([value]) => value);
}

/** All rules of the canvas with their scales, the first first. */
export function readStyles(stage: Stage): ReadStyle[] {
  return (stage.parts.styles ?? []).map((style) => readStyle(stage, style));
}

/** The place of a number on the scale as the rule draws it, 0 to 1. */
export function placeOf({ style, numbers }: ReadStyle, value: number): number {
  const at = numbers?.at(value) ?? 0.5;
  return style.reversed ? 1 - at : at;
}

/** The colour of a place on the scale of a rule, 0 to 1. */
export function colourAt({ scale, ramp }: ValueStyle, at: number, theme: Theme): string {
  return scale === "diverging" ? diverging(theme)(at) : sequential(theme, ramp)(at);
}

/** The area of a node at a place on a scale of sizes, in times the usual one. */
export function areaAt(at: number): number {
  return areas.least + (areas.most - areas.least) * at;
}

/** The width of a line at a place on a scale of widths, px. */
export function widthAt(at: number): number {
  return widths.least + (widths.most - widths.least) * at;
}

/** How a rule draws a value; an element without one is outlined, small or thin. */
export function effectOf(read: ReadStyle, value: Value | undefined, theme: Theme): Effect {
  const { style, numbers, categories } = read;
  if (categories) return value ? categoryEffect(read, categories, toCategory(value), theme) : noValue(style, theme);
  if (!numbers || !value || !("number" in value)) return noValue(style, theme);
  const at = placeOf(read, value.number);
  if (style.channel === "size") return { area: areaAt(at) };
  if (style.channel === "width") return { width: widthAt(at), opacity: 0.75 };
  return { colour: colourAt(style, at, theme), opacity: 0.9 };
}

function categoryEffect({ style }: ReadStyle, scale: CategoryScale, category: string, theme: Theme): Effect {
  const place = scale.at(category);
  if (style.channel === "icon") return place === undefined ? {} : { sign: place };
  const colour = place === undefined ? undefined : categorical(theme)[place];
  if (colour) return { colour, opacity: 0.9 };
  return { colour: neutral(theme).other, hollow: "other", opacity: 0.55 };
}

function noValue({ channel }: ValueStyle, theme: Theme): Effect {
  if (channel === "icon") return {};
  if (channel === "size") return { area: areas.least, hollow: "none" };
  if (channel === "width") return { width: widths.none, opacity: pale, hollow: "none" };
  return { colour: neutral(theme).none, hollow: "none", opacity: pale };
}

/** Several rules on one element: of each channel the upper one that has a value for it. */
export function combined(effects: { channel: ValueStyle["channel"]; effect: Effect }[]): Effect {
  const all: Effect = {};
  for (const [, own] of Map.groupBy(effects, ({ channel }) => channel)) {
    const { effect } = own.find((one) => one.effect.hollow !== "none") ?? own[0] ?? { effect: {} as Effect };
    const hollow = all.hollow === "none" ? all.hollow : (effect.hollow ?? all.hollow);
    Object.assign(all, { ...effect, ...all, ...(hollow ? { hollow } : {}) });
  }
  return all;
}
