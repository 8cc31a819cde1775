import { labelOf } from "../lens.ts";
import type { Edge, GraphSchema, Lens, Node } from "../types.ts";
import { classify } from "./classify.ts";
import { type Column, columnOf } from "./column.ts";
import { groupFields } from "./kin.ts";
import type { Known } from "./members.ts";
import { type Field, joined } from "./rule.ts";

/** A column that can be filtered; the more useful, the higher its rank. */
export interface Ranked {
  column: Column;
  rank: number;
}

/** All time of all elements. */
export const anyTime: Field = { of: "any", kind: "", what: "time", name: "" };

/** Properties that the engine itself reads and that no one filters by. */
const silent = /^(quote|quote_start|quote_end|text_start|text_end|note_ja|note_en|basis|_.*)$/;
/** Properties that say the same of relationships of all types. */
const shared = ["confidence", "source"];

/** What can be filtered, from what is on the canvas and what lens and schema say of it; the most useful first. */
export function deriveColumns(known: Known, schema: GraphSchema | undefined): Ranked[] {
  const work = derivingColumns(known, schema);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, with a rest after each column. */
export function* derivingColumns(known: Known, schema: GraphSchema | undefined): Generator<void, Ranked[]> {
  const { nodes, edges, lens } = known;
  const byLabel = Map.groupBy(nodes, (node) => labelOf(node, lens));
  const byType = Map.groupBy(edges, (edge) => edge.type);
  const keys = new Map(schema?.labels.map(({ name, key }) => [name, key]));
  yield;
  const ranked: Ranked[] = [...groupColumns(known)];
  yield;
  ranked.push(...timeColumns(known));
  yield;
  for (const name of shared) ranked.push(...propertyColumn("edge", "", name, edges, known));
  for (const [label, own] of byLabel) {
    const skip = new Set([keys.get(label) ?? "", ...saidElsewhere(label, lens)]);
    for (const name of namesOf(own, skip)) {
      ranked.push(...propertyColumn("node", label, name, own, known));
      yield;
    }
  }
  for (const [type, own] of byType) {
    for (const name of namesOf(own, new Set(["id", ...shared]))) {
      ranked.push(...propertyColumn("edge", type, name, own, known));
      yield;
    }
  }
  ranked.push(...wayColumns(known, byLabel));
  const telling = ranked.filter(({ column }) => tellsApart(column)).toSorted((a, b) => b.rank - a.rank);
  // A single property of time is what "all times" says already.
  const times = telling.filter(({ column }) => column.field.what === "time");
  return times.length === 2 ? telling.filter((one) => one !== times[1]) : telling;
}

/** Properties that name a node, tell its order, or vary its drawing in the legend. */
function saidElsewhere(label: string, { labels, overview }: Lens): string[] {
  const { caption, narrow, text, variants } = labels[label] ?? {};
  const words = [caption, narrow, text].flatMap((two) => [...(two?.ja ?? []), ...(two?.en ?? [])]);
  const order = overview?.rows.label === label ? [overview.rows.order] : [];
  const letter = overview?.card.label === label ? [overview.card.letter] : [];
  return [...words, ...order, ...letter, ...(variants?.legend ? [variants.property] : [])];
}

function namesOf(elements: readonly (Node | Edge)[], skip: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  for (const { properties } of elements) for (const name in properties) names.add(name);
  return [...names].filter((name) => !skip.has(name) && !silent.test(name) && !isTwin(name, names));
}

/** Of a pair in two languages one is enough; a figure as printed stands beside the figure. */
function isTwin(name: string, names: ReadonlySet<string>): boolean {
  const stem = name.replace(/_(en|text)$/, "");
  return stem !== name && (names.has(name.endsWith("_text") ? stem : `${stem}_ja`) || false);
}

function propertyColumn(
  of: "node" | "edge",
  kind: string,
  name: string,
  elements: readonly (Node | Edge)[],
  known: Known,
): Ranked[] {
  const values = elements.map(({ properties }) => properties[name]).filter((value) => (value ?? "") !== "");
  const what = classify(name, values, known.lens);
  if (!what) return [];
  const field: Field = { of, kind, what, name };
  const share = values.length / Math.max(1, known.nodes.length + known.edges.length);
  return [{ column: columnOf(field, known, elements), rank: rankOf(field, known.lens) + 20 * share }];
}

function rankOf({ of, kind, what, name }: Field, { properties, overview }: Lens): number {
  if (kind === "" && name === "confidence") return 70;
  const known = properties[name];
  // How much of something a relationship is about is what most questions of it ask.
  if (what === "number" && of === "edge" && known) return 55;
  if (what === "number") return overview?.amount?.label === kind ? 95 : 25;
  if (what === "time") return 30;
  if (known?.values) return overview?.rows.label === kind ? 80 : 45;
  return known ? 35 : 30;
}

function groupColumns(known: Known): Ranked[] {
  const fields = groupFields(known.lens);
  if (!fields) return [];
  return [
    { column: columnOf(fields.card, known), rank: 100 },
    { column: columnOf(fields.group, known), rank: 99 },
  ];
}

/** All times in one, where more than one property tells them. */
function timeColumns(known: Known): Ranked[] {
  return [{ column: columnOf(anyTime, known), rank: 90 }];
}

/** Groups that relationships make: many nodes of a label, each leading to one of a few of another. */
function wayColumns(known: Known, byLabel: ReadonlyMap<string, Node[]>): Ranked[] {
  const { lens, edges } = known;
  const labels = new Map(known.nodes.map((node) => [node.key, labelOf(node, lens)]));
  const ways = new Map<string, { kind: string; name: string; from: Set<string>; to: Set<string>; edges: number }>();
  const said = new Set([lens.overview?.group.type, lens.overview?.card.type]);
  for (const { type, source, target } of edges) {
    const [kind, far] = [labels.get(source), labels.get(target)];
    if (kind === undefined || far === undefined || kind === far || said.has(type)) continue;
    const name = joined([type, far]);
    const id = `${kind}\n${name}`;
    const way = ways.get(id) ?? { kind, name, from: new Set(), to: new Set(), edges: 0 };
    ways.set(id, way);
    way.from.add(source);
    way.to.add(target);
    way.edges++;
  }
  return [...ways.values()]
    .filter(({ from, to, edges: count }) => isGrouping(from.size, to.size, count))
    .map(({ kind, name, from }) => {
      const field: Field = { of: "node", kind, what: "group", name };
      const share = from.size / Math.max(1, byLabel.get(kind)?.length ?? 1);
      return { column: columnOf(field, known), rank: 20 + 10 * share };
    });
}

const isGrouping = (from: number, to: number, edges: number) =>
  to >= 2 && to <= 24 && from >= 4 && from >= 1.5 * to && edges <= 1.5 * from;

/** Whether a column splits what it is about: two values at least, or one that some have and some have not. */
function tellsApart({ field, texts, numbers, spans, bare }: Column): boolean {
  if (field.what === "number") return new Set(numbers.values()).size > 1;
  if (field.what === "time") return new Set([...spans.values()].flat().map(({ from }) => from)).size > 1;
  const distinct = new Set([...texts.values()].flat()).size;
  return distinct > 1 || (distinct === 1 && bare.size > 0);
}
