import type { Completion } from "@codemirror/autocomplete";
import type { Pattern } from "../../query/editing/patterns.ts";
import { namesOf } from "../../query/editing/scope.ts";
import { written } from "../../query/editing/tokens.ts";
import type { Around } from "./kind-options.ts";
import { labelDetail } from "./kind-options.ts";
import { opening } from "./opening.ts";
import { ranked, variableFor } from "./ranked.ts";

/** Whole node patterns: `(m:Measure)` for each label, `(m)` for each variable; the latter first where the pattern is a test. */
export function nodeOptions({ grounds, scope }: Around, tested: boolean): Completion[] {
  const words = grounds.words().completion;
  const known = [...scope].filter(([, { kind }]) => kind === "node");
  const variables = known.map(([name, { names }], index) => ({
    label: `(${written(name)})`,
    type: "variable",
    detail: names.join(" | "),
    boost: (tested ? 99 : -60) - index,
    ...(tested && { apply: opening(`(${written(name)})`) }),
  }));
  const labels = ranked(grounds.schema().labels).map(({ item: { name, count }, boost }) => ({
    label: `(${variableFor(name, scope)}:${written(name)})`,
    type: "label",
    detail: labelDetail(grounds, name, count),
    boost: tested ? boost - 60 : boost,
  }));
  return [...variables, ...labels].map((option) => ({ ...option, section: words.nodes }));
}

/** How a path can go on behind a node by the schema: `-[:CONCERNS]->(r:Resource)`; first `()` at its end where the pattern is a test. */
export function pathOptions({ grounds, scope }: Around, pattern: Pattern, tested: boolean): Completion[] {
  const names = namesOf(pattern, scope);
  const here = (label: string) => names.length === 0 || names.includes(label);
  const found = new Map<string, { count: number; bare: boolean }>();
  const add = (text: string, count: number, bare: boolean) =>
    found.set(text, { count: (found.get(text)?.count ?? 0) + count, bare });
  for (const { name, joins } of grounds.schema().relationships) {
    for (const { from, to, count } of joins) {
      const end = (label: string) => `(${variableFor(label, scope)}:${written(label)})`;
      if (here(from)) add(`-[:${written(name)}]->${end(to)}`, count, false);
      if (here(to)) add(`<-[:${written(name)}]-${end(from)}`, count, false);
      if (here(from)) add(`-[:${written(name)}]->()`, count, true);
      if (here(to)) add(`<-[:${written(name)}]-()`, count, true);
    }
  }
  const order = [...found].sort(
    ([, a], [, b]) => Number(b.bare === tested) - Number(a.bare === tested) || b.count - a.count,
  );
  return ranked(order.slice(0, 150)).map(({ item: [label, { count }], boost }) => ({
    label,
    type: "type",
    detail: count.toLocaleString("en"),
    boost,
    section: grounds.words().completion.paths,
  }));
}
