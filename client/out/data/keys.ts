import type { Edge, Node } from "../../../server/schema.ts";
import { tell } from "./value.ts";

/** How the nodes of one label are told apart: by a unique text property, or by their whole key in a property made for it. */
export interface Home {
  label: string;
  property: string;
  /** The property is made for this: the nodes have none of their own. */
  made: boolean;
}

/** A node with its home and the value that names it there. */
export interface Housed {
  node: Node;
  home: Home;
  id: string;
}

/** A property name that none of the elements has. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  while (taken.has(name)) name += "_";
  return name;
}

/**
 * Finds for each node a label and a property by which it is named, as its key says. `fits` tells whether a label and a
 * property can be used; nodes that have no such label go to `otherwise`.
 */
export function houseNodes(
  nodes: readonly Node[],
  otherwise: Home,
  fits: (name: string) => boolean = () => true,
): Housed[] {
  const groups = Map.groupBy(nodes, (node) => labelInKey(node, fits) ?? "");
  const homes = new Map<string, Home>([["", otherwise]]);
  for (const [label, some] of groups) {
    if (label === "") continue;
    const property = namingProperty(some, label, fits);
    homes.set(label, { label, property: property ?? otherwise.property, made: property === undefined });
  }
  return nodes.map((node) => {
    const home = homes.get(labelInKey(node, fits) ?? "") ?? otherwise;
    return { node, home, id: home.made ? node.key : node.key.slice(home.label.length + 1) };
  });
}

/** The label by which a key names its node; its first label where it is named otherwise. */
function labelInKey({ key, labels }: Node, fits: (name: string) => boolean): string | undefined {
  const named = labels.filter((label) => key.startsWith(`${label}:`) && key.length > label.length + 1);
  return named.find(fits) ?? labels.find(fits);
}

/** The property that holds what stands after the label in the key of every one of these nodes; `id` before others. */
function namingProperty(nodes: readonly Node[], label: string, fits: (name: string) => boolean): string | undefined {
  const [first] = nodes;
  const names = Object.keys(first?.properties ?? {}).sort(
    (a, b) => Number(b === "id") - Number(a === "id") || (a < b ? -1 : 1),
  );
  return names.find(
    (name) =>
      fits(name) &&
      nodes.every(
        ({ key, properties }) => `${label}:${properties[name]}` === key && typeof properties[name] === "string",
      ),
  );
}

/** Which edges of one type join the same two nodes as others, by `type, source, target`. */
export function parallelsOf(edges: readonly Edge[]): Edge[][] {
  const groups = Map.groupBy(edges, ({ type, source, target }) => JSON.stringify([type, source, target]));
  return [...groups.values()];
}

/** Whether each of these edges has an `id` of its own, a text. */
export function haveOwnIds(edges: readonly Edge[]): boolean {
  const ids = edges.map(({ properties }) => properties["id"]).filter((id) => typeof id === "string" && id !== "");
  return new Set(ids).size === edges.length;
}

/** Elements by what they are: their label or type. */
interface OfKind {
  kind: string;
  properties: Readonly<Record<string, unknown>>;
}

/** Tells properties, by what they are of, with a number that is not whole: all their numbers are fractions then. */
export function fractionalOf(elements: readonly OfKind[]): (kind: string, name: string) => boolean {
  const found = new Map<string, Set<string>>();
  for (const { kind, properties } of elements) {
    const names = found.get(kind) ?? new Set();
    found.set(kind, names);
    for (const [name, value] of Object.entries(properties))
      if (!names.has(name) && tell(value)?.kind === "float") names.add(name);
  }
  return (kind, name) => found.get(kind)?.has(name) === true;
}
