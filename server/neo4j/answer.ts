import neo4j, { type Node as DriverNode, Path, type Relationship } from "neo4j-driver";
import type { Edge, Node } from "../schema.ts";
import { isHidden } from "./hidden.ts";
import { type Keys, nodeKey, ownKey } from "./keys.ts";
import { toJson, toProperties } from "./values.ts";

/** Turns one answer of the driver into JSON: names nodes by their keys and edges by their ends. */
export class Answer {
  readonly #keys: Keys;
  readonly #nodes = new Map<string, Node>();
  readonly #edges = new Map<string, { edge: Edge; from: Relationship }>();

  constructor(keys: Keys) {
    this.#keys = keys;
  }

  /** A value of a row. Its edges get their keys in `finish`. */
  readonly toJson = (value: unknown): unknown => toJson(value, this.#place);

  /** The ends of edges whose nodes were not in the answer. */
  missing(): string[] {
    const ends = new Set<string>();
    for (const { from } of this.#edges.values())
      for (const end of [from.startNodeElementId, from.endNodeElementId]) if (!this.#nodes.has(end)) ends.add(end);
    return [...ends];
  }

  /** Gives the edges their keys. `missing` must have been converted before; an edge between two nodes counts from 2 where it has no key of its own. */
  finish(): void {
    const groups = new Map<string, { edge: Edge; id: bigint }[]>();
    for (const { edge, from } of this.#edges.values()) {
      edge.source = this.#keyOf(from.startNodeElementId);
      edge.target = this.#keyOf(from.endNodeElementId);
      edge.key = `${edge.source}|${edge.type}|${edge.target}`;
      const own = ownKey(from.type, from.properties, this.#keys);
      if (own !== undefined) edge.key += `|${own}`;
      else groups.set(edge.key, [...(groups.get(edge.key) ?? []), { edge, id: ordinal(from.elementId) }]);
    }
    for (const group of groups.values()) {
      if (group.length === 1) continue;
      group.sort((a, b) => (a.id < b.id ? -1 : 1));
      group.forEach(({ edge }, index) => {
        if (index > 0) edge.key += `|${index + 1}`;
      });
    }
  }

  #keyOf(elementId: string): string {
    return this.#nodes.get(elementId)?.key ?? `~${elementId}`;
  }

  readonly #place = (value: object): unknown => {
    if (value instanceof neo4j.types.Node) return this.#node(value);
    if (value instanceof neo4j.types.Relationship) return this.#edge(value);
    if (!(value instanceof Path)) return null;
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    const edges = value.segments.map((segment) => segment.relationship);
    return {
      $type: "Path",
      nodes: nodes.map((node) => this.#node(node)),
      edges: edges.map((edge) => this.#edge(edge)),
    };
  };

  #node(from: DriverNode): Node {
    const known = this.#nodes.get(from.elementId);
    if (known) return known;
    const made: Node = {
      key: nodeKey(from.labels, from.properties, from.elementId, this.#keys),
      labels: from.labels.some(isHidden) ? from.labels.filter((label) => !isHidden(label)) : from.labels,
      properties: toProperties(from.properties, isHidden),
    };
    this.#nodes.set(from.elementId, made);
    return made;
  }

  #edge(from: Relationship): Edge {
    const known = this.#edges.get(from.elementId);
    if (known) return known.edge;
    const properties = toProperties(from.properties, isHidden);
    const edge: Edge = { key: "", type: from.type, source: "", target: "", properties };
    this.#edges.set(from.elementId, { edge, from });
    return edge;
  }
}

/** The number at the end of an element id; it grows in the order in which relationships were made. */
function ordinal(elementId: string): bigint {
  const digits = /\d+$/.exec(elementId)?.[0];
  return digits === undefined ? 0n : BigInt(digits);
}
