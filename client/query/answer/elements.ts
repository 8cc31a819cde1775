import type { Edge, Node } from "../../../server/schema.ts";
import { inShares, type Steps } from "../../graph/steps.ts";
import type { Answer } from "../types.ts";
import { kindOf } from "./kinds.ts";

/** What of an answer can be drawn, each once, in the order it comes. */
export interface Elements {
  nodes: Map<string, Node>;
  edges: Map<string, Edge>;
  paths: number;
  /** How many rows have been looked through. */
  seen: number;
}

/** Nothing that can be drawn. */
export function noElements(): Elements {
  return { nodes: new Map(), edges: new Map(), paths: 0, seen: 0 };
}

/** Takes what a value holds: nodes, relationships and paths, also within lists and maps. */
export function collect(value: unknown, into: Elements): void {
  if (typeof value !== "object" || value === null) return;
  const known = kindOf(value);
  if (known.kind === "node") into.nodes.set(known.value.key, known.value);
  else if (known.kind === "edge") into.edges.set(known.value.key, known.value);
  else if (known.kind === "path") {
    into.paths += 1;
    for (const node of known.value.nodes) into.nodes.set(node.key, node);
    for (const edge of known.value.edges) into.edges.set(edge.key, edge);
  } else if (known.kind === "list") for (const item of known.value) collect(item, into);
  else if (known.kind === "map") for (const item of Object.values(known.value)) collect(item, into);
}

/** Whether one of the first rows holds something that can be drawn. */
export function canBeDrawn({ rows }: Pick<Answer, "rows">): boolean {
  const found = noElements();
  for (const row of rows.slice(0, 50)) collect(row, found);
  return found.nodes.size + found.edges.size > 0;
}

const known = new WeakMap<object, Elements>();

/** What the rows that have come hold, found without holding the page up; rows are looked through once. Undefined where given up. */
export async function elementsOf(answer: Answer, goesOn: () => boolean = () => true): Promise<Elements | undefined> {
  const into = known.get(answer) ?? noElements();
  known.set(answer, into);
  return (await inShares(collecting(answer, into), goesOn)) ? into : undefined;
}

function* collecting({ rows }: Answer, into: Elements): Steps {
  while (into.seen < rows.length) {
    collect(rows[into.seen], into);
    into.seen += 1;
    if (into.seen % 50 === 0) yield;
  }
}

/** The first nodes of so many, with the relationships among them; all where there are no more. */
export function firstOf({ nodes, edges }: Elements, most: number): { nodes: Node[]; edges: Edge[] } {
  if (nodes.size <= most) return { nodes: [...nodes.values()], edges: [...edges.values()] };
  const kept = new Map([...nodes].slice(0, most));
  const between = [...edges.values()].filter(({ source, target }) => kept.has(source) && kept.has(target));
  return { nodes: [...kept.values()], edges: between };
}
