import { labelLens, labelOf, typeLens } from "./lens.ts";
import { counted, type ValueStyle } from "./parts.ts";
import type { Stage } from "./stage.ts";
import type { Edge, GraphSchema, Lens, Node } from "./types.ts";
import { elementsOf, valueIn } from "./value-style.ts";
import { isMeasured, type Profile, profileOf } from "./values.ts";

type Channel = ValueStyle["channel"];

/** What a rule can be for: a label or type of the canvas with its number; all of them where `kind` is left out. */
export interface Subject {
  of: ValueStyle["of"];
  kind?: string;
  count: number;
}

/** A property that something could be drawn by. */
export interface Offer {
  property: string;
  /** The share of such elements of the database that have it, 0 to 1; of those on the canvas where the schema does not say. */
  fill: number;
  /** Its values on the canvas. */
  profile: Profile;
}

/** Where words stand in a text, and what was noted, is nothing to draw by. */
const silent = /^(quote|quote_start|quote_end|text_start|text_end|source|note_ja|note_en|_.*)$/;
/** So many texts are names, not categories. */
const mostTexts = 40;

/** Ways of drawing nodes and edges. */
export const channelsOf: Record<ValueStyle["of"], readonly Channel[]> = {
  node: ["colour", "size", "icon"],
  edge: ["width", "colour"],
};

/** What rules can be for, the most frequent first. */
export function subjectsOf(stage: Stage): Subject[] {
  const count = (names: string[]) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  const labels = count(stage.nodes().map((ele) => labelOf(ele.data("node") as Node, stage.lens)));
  const types = count(stage.edges().map((ele) => (ele.data("edge") as Edge).type));
  const all = (counts: [string, number][]) => counts.reduce((sum, [, number]) => sum + number, 0);
  return [
    { of: "node", count: all(labels) },
    ...labels.map(([kind, number]): Subject => ({ of: "node", kind, count: number })),
    ...(types.length > 0 ? [{ of: "edge" as const, count: all(types) }] : []),
    ...types.map(([kind, number]): Subject => ({ of: "edge", kind, count: number })),
  ];
}

/** The properties by which a subject can be drawn: those with values here first, then those of the schema. */
export function offersFor(
  stage: Stage,
  schema: GraphSchema | undefined,
  { of, kind }: Omit<Subject, "count">,
): Offer[] {
  const elements = elementsOf(stage, kind === undefined ? { of } : { of, kind });
  const list = of === "node" ? schema?.labels : schema?.relationships;
  const told = new Map(list?.find(({ name }) => name === kind)?.properties.map(({ name, fill }) => [name, fill]));
  const names = new Set(told.keys());
  for (const ele of elements) {
    const { properties } = ele.data(of) as Node | Edge;
    for (const name of Object.keys(properties)) names.add(name);
  }
  if (of === "node") names.add(counted.all).add(counted.here);
  const texts = of === "node" && kind !== undefined ? textsOf(stage.lens, kind) : new Set<string>();
  const offers = [...names]
    .filter((name) => !isSilent(name, names) && !texts.has(name))
    .map((property): Offer => {
      const profile = profileOf(elements.map((ele) => valueIn(ele, property)));
      const here = elements.length === 0 ? 0 : profile.filled / elements.length;
      return { property, fill: told.get(property) ?? here, profile };
    });
  return offers
    .filter(({ profile }) => profile.filled === 0 || isMeasured(profile) || isSorted(profile))
    .sort((a, b) => Number(b.profile.filled > 0) - Number(a.profile.filled > 0) || b.fill - a.fill);
}

/** Whether a property of these is nothing to draw by; a figure as printed stands beside the figure. */
export function isSilent(name: string, names: ReadonlySet<string>): boolean {
  return silent.test(name) || (name.endsWith("_text") && names.has(name.slice(0, -"_text".length)));
}

/** Names and long texts, by which nothing is sorted. */
export function textsOf(lens: Lens, label: string): Set<string> {
  const { caption, narrow, text } = labelLens(lens, label);
  return new Set([caption, narrow, text].flatMap((one) => [...(one?.ja ?? []), ...(one?.en ?? [])]));
}

/** Whether values are few enough to be categories: at least two, and not a name of each. */
function isSorted({ categories, filled }: Profile): boolean {
  return categories.length >= 2 && categories.length <= mostTexts && filled >= categories.length * 1.5;
}

/** The scales by which a channel can draw such values, the best first. */
export function scalesFor(profile: Profile, channel: Channel): ValueStyle["scale"][] {
  const sorted = isSorted(profile) || (profile.filled > 0 && profile.categories.length <= 10);
  const categories: ValueStyle["scale"][] = sorted ? ["categorical"] : [];
  if (channel === "icon") return categories;
  if (channel !== "colour") return isMeasured(profile) ? ["sequential"] : [];
  if (!isMeasured(profile)) return categories;
  const [low = 0, high = 0] = [profile.numbers[0], profile.numbers.at(-1)];
  const around = low < 0 && high > 0;
  return [...(around ? (["diverging", "sequential"] as const) : (["sequential", "diverging"] as const)), ...categories];
}

const mostPresets = 6;

/** Rules that make sense for what is on the canvas, the most telling first. */
export function presetsFor(stage: Stage, schema: GraphSchema | undefined): ValueStyle[] {
  const found: { style: ValueStyle; worth: number }[] = [];
  for (const { of, kind, count } of subjectsOf(stage)) {
    if (kind === undefined || count < 3) continue;
    for (const { property, profile } of offersFor(stage, schema, { of, kind })) {
      if (tellsNothing(stage, property, profile)) continue;
      const here = profile.filled / count;
      const [channel, scale] = bestFor(of, profile);
      if (here < 0.5 || !channel || !scale) continue;
      // A figure tells more than a kind, a suffix such as % that it was meant to be compared.
      const figure = scale === "sequential" ? 1.3 : 1;
      const meant =
        stage.lens.properties[property]?.suffix ||
        (of === "edge" && typeLens(stage.lens, kind).detail.includes(property))
          ? 1.4
          : 1;
      found.push({ style: { of, kind, channel, property, scale }, worth: here * Math.sqrt(count) * figure * meant });
    }
  }
  found.sort((a, b) => b.worth - a.worth);
  const neighbours: ValueStyle = { of: "node", channel: "size", property: counted.all, scale: "sequential" };
  const each = new Map<string, ValueStyle>();
  for (const { style } of found) {
    const key = `${style.of} ${style.kind} ${style.channel}`;
    if (!each.has(key)) each.set(key, style);
  }
  return [...[...each.values()].slice(0, mostPresets - 1), neighbours];
}

/** What is said already (the dash of a line, how many relationships there are), and numbers that only count rows. */
function tellsNothing({ lens }: Stage, property: string, { is, numbers, filled }: Profile): boolean {
  if (property === counted.all || property === counted.here || property === "basis") return true;
  if (property === lens.overview?.rows.order) return true;
  const distinct = new Set(numbers).size === filled && numbers.every(Number.isInteger);
  return is === "number" && distinct && (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) < 2 * filled;
}

function bestFor(of: ValueStyle["of"], profile: Profile): [Channel, ValueStyle["scale"]] | [] {
  if (profile.is === "number" && isMeasured(profile)) return [of === "node" ? "size" : "width", "sequential"];
  if (profile.is === "date" && isMeasured(profile)) return ["colour", "sequential"];
  return isSorted(profile) && profile.categories.length <= 10 ? ["colour", "categorical"] : [];
}
