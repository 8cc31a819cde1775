import { labelOf } from "../lens.ts";
import type { Edge, Node } from "../types.ts";
import { type Known, membersOf } from "./members.ts";
import type { Field, Test } from "./rule.ts";
import { numberOf, type Span, spanOf, textsOf, timesOf } from "./values.ts";

/** What the elements of a field say, by key. */
export interface Column {
  field: Field;
  texts: ReadonlyMap<string, readonly string[]>;
  numbers: ReadonlyMap<string, number>;
  spans: ReadonlyMap<string, readonly Span[]>;
  /** Elements of its kind that say nothing. */
  bare: ReadonlySet<string>;
  /** Nodes on the way to a group: they go out of sight with it and do not count. */
  onTheWay: ReadonlyMap<string, readonly string[]>;
}

const emptyColumn = (field: Field) => ({
  field,
  texts: new Map<string, readonly string[]>(),
  numbers: new Map<string, number>(),
  spans: new Map<string, readonly Span[]>(),
  bare: new Set<string>(),
  onTheWay: new Map<string, readonly string[]>(),
});

/** Reads a field of all that is known. `elements` are those it is about, where they were found already. */
export function columnOf(field: Field, known: Known, elements?: readonly (Node | Edge)[]): Column {
  if (field.what === "group") return groupColumn(field, known);
  if (field.what === "time" && field.name === "") return timeColumn(field, known);
  const column = emptyColumn(field);
  for (const { key, properties } of elements ?? elementsOf(field, known)) {
    const value = properties[field.name];
    if (field.what === "number") {
      const figure = numberOf(value);
      if (figure === undefined) column.bare.add(key);
      else column.numbers.set(key, figure);
    } else if (field.what === "time") {
      const spans = (Array.isArray(value) ? value : [value]).flatMap((one) => spanOf(one) ?? []);
      if (spans.length === 0) column.bare.add(key);
      else column.spans.set(key, spans);
    } else {
      const texts = textsOf(value);
      if (texts.length === 0) column.bare.add(key);
      else column.texts.set(key, texts);
    }
  }
  return column;
}

/** The elements that a field is about. */
export function elementsOf({ of, kind }: Field, { nodes, edges, lens }: Known): readonly (Node | Edge)[] {
  const own = of === "edge" ? [] : kind === "" ? nodes : nodes.filter((node) => labelOf(node, lens) === kind);
  const between = of === "node" ? [] : kind === "" ? edges : edges.filter((edge) => edge.type === kind);
  return own.length === 0 ? between : between.length === 0 ? own : [...own, ...between];
}

function groupColumn(field: Field, known: Known): Column {
  const { own, onTheWay } = membersOf(field.kind, field.name, known);
  const column = { ...emptyColumn(field), onTheWay };
  for (const [key, groups] of own) {
    if (groups.length > 0) column.texts.set(key, groups);
    else column.bare.add(key);
  }
  return column;
}

/** All times of all elements; of the kinds that have any, those that have none are bare. */
function timeColumn(field: Field, known: Known): Column {
  const column = emptyColumn(field);
  const without = new Map<string, string[]>();
  const dated = new Set<string>();
  for (const element of elementsOf(field, known)) {
    const kind = "labels" in element ? `n${labelOf(element, known.lens)}` : `e${element.type}`;
    const spans = timesOf(element.properties, known.lens).map(({ span }) => span);
    if (spans.length > 0) {
      column.spans.set(element.key, spans);
      dated.add(kind);
    } else {
      const list = without.get(kind);
      if (list) list.push(element.key);
      else without.set(kind, [element.key]);
    }
  }
  for (const kind of dated) for (const key of without.get(kind) ?? []) column.bare.add(key);
  return column;
}

/** Keys of what a test takes out of sight. */
export function outBy(test: Test, column: Column): Set<string> {
  const out = new Set<string>();
  if (test.mode === "range") {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = test;
    for (const [key, figure] of column.numbers) if (figure < from || figure > to) out.add(key);
    for (const [key, spans] of column.spans) {
      if (!spans.some((span) => span.from <= to && span.to > from)) out.add(key);
    }
    if (test.bare === "out") for (const key of column.bare) out.add(key);
    return out;
  }
  const named = new Set(test.values);
  const stays = (value: string) => named.has(value) === (test.mode === "only");
  for (const [key, texts] of column.texts) if (!texts.some(stays)) out.add(key);
  for (const [key, texts] of column.onTheWay) if (texts.length > 0 && !texts.some(stays)) out.add(key);
  if (!stays("")) for (const key of column.bare) out.add(key);
  return out;
}
