import neo4j, { type Node as DriverNode, Path, type Relationship } from "neo4j-driver";
import type { Edge, Node } from "../../schema.ts";
import { isHidden } from "../hidden.ts";
import { type Keys, nodeKey, ownKey } from "../keys.ts";
import { toJson, toProperties } from "../values.ts";

interface Open {
  edge: Edge;
  from: Relationship;
}

/**
 * Turns an answer that comes piece by piece into JSON. Of what has been sent only keys are kept: an edge is named by its
 * ends, and one without a key of its own counts on from those between the same nodes before it.
 */
export class Elements {
  readonly #keys: Keys;
  /** Keys by element id. */
  readonly #nodes = new Map<string, string>();
  readonly #edges = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #open: Open[] = [];

  constructor(keys: Keys) {
    this.#keys = keys;
  }

  /** A value of a row; its edges get their keys in `finish`. */
  readonly toJson = (value: unknown): unknown => toJson(value, this.#place);

  /** Whether edges wait for their keys. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The ends of open edges whose nodes have not been seen. */
  missing(): string[] {
    const ends = this.#open.flatMap(({ from }) => [from.startNodeElementId, from.endNodeElementId]);
    return [...new Set(ends)].filter((end) => !this.#nodes.has(end));
  }

  /** Those of the ids that are no longer in the database are named by their id. */
  giveUp(ids: readonly string[]): void {
    for (const id of ids) if (!this.#nodes.has(id)) this.#nodes.set(id, `~${id}`);
  }

  /** Gives the open edges their keys; `missing` must have been converted before. */
  finish(): void {
    const open = this.#open.sort((a, b) => compare(ordinal(a.from), ordinal(b.from)));
    this.#open = [];
    for (const { edge, from } of open) {
      edge.source = this.#end(from.startNodeElementId);
      edge.target = this.#end(from.endNodeElementId);
      edge.key = this.#edges.get(from.elementId) ?? this.#name(edge, from);
    }
  }

  #name({ source, type, target }: Edge, from: Relationship): string {
    const base = `${source}|${type}|${target}`;
    const own = ownKey(from.type, from.properties, this.#keys);
    if (own !== undefined) return `${base}|${own}`;
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    const key = count === 1 ? base : `${base}|${count}`;
    this.#edges.set(from.elementId, key);
    return key;
  }

  #end(elementId: string): string {
    return this.#nodes.get(elementId) ?? `~${elementId}`;
  }

  readonly #place = (value: object): unknown => {
    if (value instanceof neo4j.types.Node) return this.#node(value);
    if (value instanceof neo4j.types.Relationship) return this.#edge(value);
    if (!(value instanceof Path)) return null;
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    return {
      $type: "Path",
      nodes: nodes.map((node) => this.#node(node)),
      edges: value.segments.map((segment) => this.#edge(segment.relationship)),
    };
  };

  #node({ elementId, labels, properties }: DriverNode): Node {
    let key = this.#nodes.get(elementId);
    if (key === undefined) {
      key = nodeKey(labels, properties, elementId, this.#keys);
      this.#nodes.set(elementId, key);
    }
    const shown = labels.some(isHidden) ? labels.filter((label) => !isHidden(label)) : labels;
    return { key, labels: shown, properties: toProperties(properties, isHidden) };
  }

  #edge(from: Relationship): Edge {
    const edge = {
      key: "",
      type: from.type,
      source: "",
      target: "",
      properties: toProperties(from.properties, isHidden),
    };
    this.#open.push({ edge, from });
    return edge;
  }
}

/** The number at the end of an element id; it grows in the order in which relationships were made. */
function ordinal({ elementId }: Relationship): bigint {
  const digits = /\d+$/.exec(elementId)?.[0];
  return digits === undefined ? 0n : BigInt(digits);
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
