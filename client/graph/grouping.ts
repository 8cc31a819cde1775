import type { Language } from "../session.ts";
import { captionOf, labelLens, labelOf } from "./lens.ts";
import type { Grouping } from "./parts.ts";
import type { Edge, Lens, Node } from "./types.ts";
import { toCategory, toValue } from "./values.ts";

/** Nodes that share a value. */
export interface Group {
  /** The value; of a group around a node that node's key. */
  value: string;
  /** Keys of its nodes. */
  members: string[];
  /** The node that the box stands for. */
  node?: string;
}

/** The groups of what is on the canvas, in the order of their values. A node is in one of them or in none. */
export function groupsOf(nodes: readonly Node[], edges: readonly Edge[], by: Grouping["by"], lens: Lens): Group[] {
  const value = "types" in by ? follow(nodes, edges, by) : "label" in by ? byLabel(lens) : byProperty(by.property);
  const groups = new Map<string, Group>();
  for (const node of nodes) {
    const name = value(node);
    if (name === undefined) continue;
    const group = groups.get(name) ?? { value: name, members: [], ...("types" in by ? { node: name } : {}) };
    group.members.push(node.key);
    groups.set(name, group);
  }
  const collator = new Intl.Collator("en", { numeric: true });
  return [...groups.values()].sort((a, b) => collator.compare(a.value, b.value));
}

type ValueOf = (node: Node) => string | undefined;

const byLabel =
  (lens: Lens): ValueOf =>
  (node) =>
    labelOf(node, lens) || undefined;

function byProperty(property: string): ValueOf {
  return ({ properties }) => {
    const value = toValue(properties[property]);
    return value && toCategory(value);
  };
}

/** Goes from a node along the types to the node its box stands for; a node on the way belongs to that box too. */
function follow(
  nodes: readonly Node[],
  edges: readonly Edge[],
  by: { types: readonly string[]; against?: boolean },
): ValueOf {
  const here = new Set(nodes.map(({ key }) => key));
  const steps = by.types.map((type) => {
    const next = new Map<string, string>();
    for (const edge of edges) {
      if (edge.type !== type || !here.has(edge.source) || !here.has(edge.target)) continue;
      const [from, to] = by.against ? [edge.target, edge.source] : [edge.source, edge.target];
      const known = next.get(from);
      if (from !== to && (known === undefined || to < known)) next.set(from, to);
    }
    return next;
  });
  const walk = (key: string, first: number) =>
    steps.slice(first).reduce<string | undefined>((at, next) => (at === undefined ? at : next.get(at)), key);
  // A node that a box stands for is in no other box.
  const ends = new Set(nodes.flatMap(({ key }) => steps.map((_, first) => walk(key, first))));
  return ({ key }) => {
    if (ends.has(key)) return undefined;
    for (let first = 0; first < steps.length; first++) {
      const end = walk(key, first);
      if (end !== undefined) return end;
    }
    return undefined;
  };
}

/** The name of a group in a language. */
export function groupName(
  group: Group,
  by: Grouping["by"],
  lens: Lens,
  language: Language,
  node: Node | undefined,
): string {
  if ("types" in by) return node ? captionOf(node, lens, language) : group.value;
  if ("label" in by) return labelLens(lens, group.value).plural[language];
  return lens.properties[by.property]?.values?.[group.value]?.[language] ?? group.value;
}
