import type { Completion } from "@codemirror/autocomplete";
import { labelLens, typeLens } from "../../graph/lens.ts";
import type { GraphSchema } from "../../graph/types.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { Pattern } from "../../query/editing/patterns.ts";
import { likely, type Scope } from "../../query/editing/scope.ts";
import { written } from "../../query/editing/tokens.ts";
import type { Grounds } from "../grounds.ts";
import { ranked, variableFor } from "./ranked.ts";

/** What completion knows of the statement around the caret. */
export interface Around {
  grounds: Grounds;
  scope: Scope;
}

/** Labels with their counts; those that the path around them allows come first. */
export function labelOptions({ grounds, scope }: Around, pattern: Pattern | undefined): Completion[] {
  const schema = grounds.schema();
  const first = pattern ? likely({ ...pattern, names: [] }, schema, scope) : [];
  return ranked(inOrder(schema.labels, first), first.length).map(({ item: { name, count }, boost }) => ({
    label: name,
    apply: written(name),
    type: "label",
    detail: labelDetail(grounds, name, count),
    boost,
  }));
}

/** Relationship types; those that join the labels known so far come first. */
export function typeOptions({ grounds, scope }: Around, pattern: Pattern | undefined): Completion[] {
  const schema = grounds.schema();
  const first = pattern ? likely({ ...pattern, names: [] }, schema, scope) : [];
  return ranked(inOrder(schema.relationships, first), first.length).map(({ item, boost }) => ({
    label: item.name,
    apply: written(item.name),
    type: "type",
    detail: typeDetail(grounds, item),
    boost,
  }));
}

/** What can stand in the brackets of a new node or relationship: variables, then a name with each label or type. */
export function insideOptions(around: Around, pattern: Pattern): Completion[] {
  const { grounds, scope } = around;
  const isNode = pattern.kind === "node";
  const kinds = isNode ? labelOptions(around, pattern) : typeOptions(around, pattern);
  const known = [...scope].filter(([, { kind }]) => isNode && kind === "node");
  return [
    ...known.map(([name, { names }], index) => ({
      label: name,
      type: "variable",
      detail: names.join(" | "),
      boost: 99 - index,
    })),
    ...kinds.map(({ label, detail, boost = 0 }) => ({
      label: `${isNode ? variableFor(label, scope) : ""}:${written(label)}`,
      type: isNode ? "label" : "type",
      boost: boost - 10,
      ...(detail !== undefined && { detail }),
    })),
  ].map((option) => ({
    ...option,
    section: isNode ? grounds.words().completion.nodes : grounds.words().completion.types,
  }));
}

/** The caption of a label in the reader's language, with its count. */
export function labelDetail(grounds: Grounds, name: string, count: number): string {
  const caption = labelLens(grounds.lens(), name).name[grounds.tongue()];
  return [caption === name ? "" : caption, formatNumber(count, grounds.tongue())].filter(Boolean).join(" · ");
}

function typeDetail(grounds: Grounds, { name, count, joins }: GraphSchema["relationships"][number]): string {
  const caption = typeLens(grounds.lens(), name).name[grounds.tongue()];
  const [join] = joins;
  const ends = join ? `${join.from} → ${join.to}${joins.length > 1 ? " …" : ""}` : "";
  return [caption, ends, formatNumber(count, grounds.tongue())].filter(Boolean).join(" · ");
}

function inOrder<T extends { name: string }>(items: readonly T[], first: readonly string[]): T[] {
  const place = new Map(first.map((name, index) => [name, index]));
  const of = ({ name }: T) => place.get(name) ?? first.length;
  return items.toSorted((a, b) => of(a) - of(b));
}
