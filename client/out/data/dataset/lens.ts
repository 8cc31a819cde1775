import type { Snapshot } from "../../../../snapshot/schema.ts";
import type { LabelLens, Lens } from "../../../graph/types.ts";
import { propertiesOf } from "../names.ts";

/**
 * The lens as far as it is about what the snapshot holds. What was looked for in which documents is left out: of a part of a
 * graph it would say that nothing was found. So are ready questions.
 */
export function lensOf({ lens, elements }: Pick<Snapshot, "lens" | "elements">): Lens {
  const labels = new Set(elements.nodes.flatMap((node) => node.labels));
  const types = new Set(elements.edges.map(({ type }) => type));
  const properties = new Set([...propertiesOf(elements.nodes), ...propertiesOf(elements.edges)]);
  const relationships = kept(
    lens.relationships,
    (type) => types.has(type),
    ({ detail, ...rest }) => {
      return { ...rest, detail: detail.filter((name) => properties.has(name)) };
    },
  );
  const coloured = new Set(Object.values(relationships).map(({ colourOf }) => colourOf));
  const overview = overviewOf(lens, labels, types);
  return {
    labels: kept(
      lens.labels,
      (label) => labels.has(label) || coloured.has(label),
      (one) => labelOf(one, properties),
    ),
    relationships,
    properties: kept(
      lens.properties,
      (name) => properties.has(name),
      (one) => one,
    ),
    ...(overview ? { overview } : {}),
    questions: [],
  };
}

function kept<T>(
  all: Readonly<Record<string, T>>,
  isThere: (name: string) => boolean,
  as: (one: T) => T,
): Record<string, T> {
  const some = Object.entries(all).filter(([name]) => isThere(name));
  return Object.fromEntries(some.map(([name, one]) => [name, as(one)]));
}

type Caption = LabelLens["caption"];

/** A label by the properties that are there. */
function labelOf({ caption, narrow, text, variants, ...rest }: LabelLens, properties: ReadonlySet<string>): LabelLens {
  const there = (names: readonly string[]) => names.filter((name) => properties.has(name));
  const cut = (given: Caption | undefined): Caption | undefined => {
    const [ja, en] = [there(given?.ja ?? []), there(given?.en ?? [])];
    return ja.length > 0 && en.length > 0 ? { ja, en } : undefined;
  };
  const [short, long] = [cut(narrow), cut(text)];
  return {
    ...rest,
    caption: cut(caption) ?? caption,
    ...(short ? { narrow: short } : {}),
    ...(long ? { text: long } : {}),
    ...(variants && properties.has(variants.property) ? { variants } : {}),
  };
}

/** The first picture needs its rows, groups and cards; columns of which nothing is there are left out. */
function overviewOf({ overview }: Lens, labels: ReadonlySet<string>, types: ReadonlySet<string>): Lens["overview"] {
  if (!overview) return undefined;
  const { rows, group, card, amount, left, right } = overview;
  const isThere = ({ type, label }: { type: string; label: string }) => types.has(type) && labels.has(label);
  if (!labels.has(rows.label) || !isThere(group) || !isThere(card)) return undefined;
  const columns = (some: typeof right) =>
    some
      .map((column) => ({ ...column, labels: column.labels.filter((label) => labels.has(label)) }))
      .filter((column) => column.labels.length > 0 && types.has(column.type));
  const { amount: _, ...rest } = overview;
  return { ...rest, left: columns(left), right: columns(right), ...(amount && isThere(amount) ? { amount } : {}) };
}
