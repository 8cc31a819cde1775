import { labelOf } from "../lens.ts";
import type { Lens, Node } from "../types.ts";
import { numberOf } from "./values.ts";

/** What the amounts of one status come to. Amounts of different statuses are never added up. */
export interface Total {
  label: string;
  property: string;
  /** Value of the property that varies the label's drawing, such as its status. */
  status: string;
  sum: number;
  /** How many amounts the sum is of. */
  amounts: number;
  /** Nodes of the status that give no figure. */
  without: number;
  /** How many of the amounts say more than their figure, by property and value: about, more than. */
  qualified: { property: string; value: string; count: number }[];
  /** The one of these that stands at most of the sum: the sum itself is about, or more than. */
  as: { property: string; value: string } | undefined;
}

/** The amounts of these nodes by status, each node once, in the order of the lens. Empty where the lens names no amounts. */
export function totalsOf(nodes: readonly Node[], lens: Lens): Total[] {
  const label = lens.overview?.amount?.label;
  const variants = label === undefined ? undefined : lens.labels[label]?.variants;
  if (label === undefined || !variants) return [];
  const own = [...new Map(nodes.map((node) => [node.key, node])).values()].filter(
    (node) => labelOf(node, lens) === label,
  );
  const property = amountProperty(own);
  if (property === undefined) return [];
  const byStatus = Map.groupBy(own, (node) => String(node.properties[variants.property] ?? ""));
  const order = [...Object.keys(variants.values), ...byStatus.keys()];
  return [...new Set(order)].flatMap((status) => {
    const mine = byStatus.get(status);
    return mine ? [totalOf({ label, property, status }, mine, [property, variants.property], lens)] : [];
  });
}

/** The numeric property that most of these nodes have. */
export function amountProperty(nodes: readonly Node[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { properties } of nodes) {
    for (const [name, value] of Object.entries(properties)) {
      if (numberOf(value) !== undefined && name !== "confidence") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function totalOf(
  of: Pick<Total, "label" | "property" | "status">,
  nodes: readonly Node[],
  said: readonly string[],
  lens: Lens,
): Total {
  const figures = nodes.map((node) => numberOf(node.properties[of.property])).filter((one) => one !== undefined);
  const counted = nodes.filter((node) => numberOf(node.properties[of.property]) !== undefined);
  const qualified = qualifiersOf(counted, said, lens);
  const partOf = ({ property, value }: { property: string; value: string }) =>
    counted
      .filter(({ properties }) => String(properties[property]) === value)
      .reduce((sum, { properties }) => sum + Math.abs(numberOf(properties[of.property]) ?? 0), 0);
  const [most] = qualified.toSorted((a, b) => partOf(b) - partOf(a));
  return {
    ...of,
    sum: figures.reduce((sum, figure) => sum + figure, 0),
    amounts: figures.length,
    without: nodes.length - figures.length,
    qualified,
    as: most && { property: most.property, value: most.value },
  };
}

/** Values that the lens has words for, of properties beside the amount and its status. */
function qualifiersOf(nodes: readonly Node[], said: readonly string[], lens: Lens): Total["qualified"] {
  const found: Total["qualified"] = [];
  for (const { properties } of nodes) {
    for (const [property, value] of Object.entries(properties)) {
      const text = String(value);
      if (said.includes(property) || !lens.properties[property]?.values?.[text]) continue;
      const there = found.find((one) => one.property === property && one.value === text);
      if (there) there.count++;
      else found.push({ property, value: text, count: 1 });
    }
  }
  return found.toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
