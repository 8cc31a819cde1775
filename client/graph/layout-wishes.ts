import type { NodeSingular } from "cytoscape";
import { columnOrder } from "./label-columns.ts";
import type { More } from "./layout/ask.ts";
import type { Axis } from "./layout/request.ts";
import { captionOf, labelLens, labelOf, toText } from "./lens.ts";
import type { AxisMarks } from "./parts.ts";
import type { Actor, LayoutName, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Node } from "./types.ts";
import { isMeasured, profileOf, toCategory, toValue, type Value } from "./values.ts";

/** What a person chose beside the layout: properties for x and y, `~label` for the kind, `~here` for relationships here. */
export interface Wanted {
  x?: string;
  y?: string;
}

/** Properties that no database has: the kind of a node, and its relationships on the canvas. */
export const made = { label: "~label", here: "~here" };

/** What a layout wants to know of the nodes beside the graph. */
export function wishesOf(
  stage: Stage,
  scene: Scene,
  name: LayoutName,
  wanted: Wanted,
  chosen: ReadonlySet<string> | undefined,
): More {
  const actors = new Map(scene.actors.map((actor) => [actor.node.key, actor]));
  return (keys) => {
    const nodes = keys.flatMap((key) => actors.get(key)?.node ?? []);
    const moving = scene.actors.filter(({ node, pinned }) => !pinned && (!chosen || chosen.has(node.key)));
    return {
      middle: middleOf(moving),
      ...(name === "sections" ? columnOrder(stage, nodes, scene.edges) : {}),
      ...(name === "circle" || name === "grid" ? { order: ranks(nodes, byReading(stage)) } : {}),
      ...(name === "radial" || name === "tree" ? { centres: centresOf(stage, scene, keys) } : {}),
      ...(name === "property" ? { axes: axesOf(stage, nodes, wanted) } : {}),
    };
  };
}

function middleOf(actors: readonly Actor[]): { x: number; y: number } {
  const count = Math.max(1, actors.length);
  const sum = (of: "x" | "y") => actors.reduce((all, actor) => all + actor[of], 0);
  return { x: Math.round(sum("x") / count), y: Math.round(sum("y") / count) };
}

/** Nodes that are selected, then the one that was expanded last. */
function centresOf({ cy }: Stage, { actors }: Scene, keys: readonly string[]): number[] {
  const index = new Map(keys.map((key, at) => [key, at]));
  const selected = cy.nodes(".chosen").map((ele: NodeSingular) => ele.id());
  const focused = actors.filter(({ focus }) => focus).map(({ node }) => node.key);
  return [...selected, ...focused].flatMap((key) => index.get(key) ?? []);
}

/** Kinds in the order of the legend, rows of the first picture in theirs, the rest by name. */
export function byReading({ lens, language }: Stage): (a: Node, b: Node) => number {
  const labels = Object.keys(lens.labels);
  const collator = new Intl.Collator(language, { numeric: true });
  const { label, order } = lens.overview?.rows ?? { label: "", order: "" };
  const place = (node: Node) => labels.indexOf(labelOf(node, lens));
  return (a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    const rows = labelOf(a, lens) === label;
    const [one, other] = [Number(a.properties[order]), Number(b.properties[order])];
    if (rows && one !== other && !Number.isNaN(one) && !Number.isNaN(other)) return one - other;
    return collator.compare(captionOf(a, lens, language), captionOf(b, lens, language)) || (a.key < b.key ? -1 : 1);
  };
}

function ranks(nodes: readonly Node[], compare: (a: Node, b: Node) => number): Int32Array {
  const order = new Int32Array(nodes.length);
  [...nodes.keys()]
    .sort((a, b) => compare(nodes[a] as Node, nodes[b] as Node))
    .forEach((node, rank) => {
      order[node] = rank;
    });
  return order;
}

/** The value of a node by which it is placed. */
export function valueAt({ cy, lens }: Stage, node: Node, property: string): Value | undefined {
  if (property === made.label) return { is: "text", text: labelOf(node, lens) };
  if (property !== made.here) return toValue(node.properties[property]);
  const edges = cy.getElementById(node.key).connectedEdges();
  return { is: "number", number: edges.filter((edge) => edge.data("edge") !== undefined).length };
}

/** The categories of a property in their order: kinds as in the legend, names by the alphabet, numbers by size. */
export function categoriesOf(stage: Stage, values: readonly (Value | undefined)[], property: string): string[] {
  const labels = Object.keys(stage.lens.labels);
  const collator = new Intl.Collator("en", { numeric: true });
  return profileOf(values)
    .categories.map(([value]) => value)
    .sort((a, b) =>
      property === made.label ? labels.indexOf(a) - labels.indexOf(b) : collator.compare(a, b) || (a < b ? -1 : 1),
    );
}

/** What stands beside a picture for a value of a property. */
export function wordOf(
  { lens, language }: Pick<Stage, "lens" | "language">,
  { property, is }: Pick<AxisMarks, "property" | "is">,
  value: string | number | undefined,
): string {
  if (value === undefined) return "–";
  if (is === "date") return new Date(Number(value)).toLocaleDateString(language, { timeZone: "UTC" });
  if (is === "year") return String(value);
  if (is === "number") return Number(value).toLocaleString(language, { maximumSignificantDigits: 4 });
  if (property === made.label) return labelLens(lens, String(value)).plural[language];
  return lens.properties[property]?.values?.[String(value)]?.[language] ?? toText(value);
}

/** The px of headings, in whichever language they are longer: wide below each other, or high beside each other. */
function headingsOf({ lens, measure }: Stage, property: string, categories: readonly string[], side: "x" | "y") {
  return Float64Array.from([...categories, undefined], (value) => {
    const words = (["ja", "en"] as const).map((language) =>
      wordOf({ lens, language }, { property, is: "category" }, value),
    );
    return side === "x" ? Math.ceil(Math.max(...words.map((word) => measure(word, 12, 600)))) : 18;
  });
}

function axesOf(stage: Stage, nodes: readonly Node[], { x, y }: Wanted): { x?: Axis; y?: Axis } {
  const axis = (side: "x" | "y", property: string | undefined): Axis | undefined => {
    if (property === undefined) return undefined;
    const values = nodes.map((node) => valueAt(stage, node, property));
    if (isMeasured(profileOf(values)))
      return {
        kind: "number",
        values: Float64Array.from(values, (value) => (value && "number" in value ? value.number : Number.NaN)),
      };
    const categories = categoriesOf(stage, values, property);
    const index = new Map(categories.map((value, at) => [value, at]));
    return {
      kind: "category",
      values: Float64Array.from(values, (value) => (value && index.get(toCategory(value))) ?? categories.length),
      headings: headingsOf(stage, property, categories, side),
    };
  };
  return { x: axis("x", x), y: axis("y", y) };
}
