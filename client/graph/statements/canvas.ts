import { edgeIsOut, nodeIsOut } from "../filters.ts";
import { basisOf } from "../lens.ts";
import type { Scene } from "../scene.ts";
import { outByRules } from "../sieve/sieve.ts";
import type { Edge, Node } from "../types.ts";
import { byKey } from "./by-key.ts";
import { anyOf, Bag, type Grounds, type Statement, type Telling } from "./cypher-text.ts";

/** Nodes and edges that a statement should return. */
export interface Wanted {
  nodes: readonly Node[];
  edges: readonly Edge[];
}

/** All that is on the canvas of a scene, hidden or not. */
export function onCanvas(scene: Scene): Wanted {
  return { nodes: scene.actors.map(({ node }) => node), edges: scene.edges.map(({ edge }) => edge) };
}

/** What of a scene is in sight: neither hidden one by one nor filtered out. */
export function inSight(scene: Scene, grounds: Grounds): Wanted {
  const { filters } = scene;
  const { lens, kin = { nodes: [], edges: [] } } = grounds;
  const ruled = outByRules(filters.rules, { ...onCanvas(scene), lens, kin });
  const isOut = ({ key }: { key: string }, hidden = false) => hidden || ruled.has(key);
  const nodes = scene.actors
    .filter(({ node, hidden }) => !isOut(node, hidden) && !nodeIsOut(node, filters, lens))
    .map(({ node }) => node);
  const seen = new Set(nodes.map(({ key }) => key));
  const edges = scene.edges
    .filter(({ edge, hidden }) => !isOut(edge, hidden) && !edgeIsOut(edge, filters))
    .map(({ edge }) => edge);
  return { nodes, edges: edges.filter(({ source, target }) => seen.has(source) && seen.has(target)) };
}

/** The statement that returns these nodes and the relationships of these types between them. */
export function returning({ nodes, edges }: Wanted, grounds: Grounds, tells: Telling, narrow = true): Statement {
  const bag = new Bag();
  const known = new Map(nodes.map((node) => [node.key, node]));
  const { label, where } = byKey("node", [...known.keys()], grounds, bag, known);
  const lines = [`MATCH (node${label})`, `WHERE ${where}`];
  const types = [...new Set(edges.map(({ type }) => type))].sort();
  if (narrow && types.length === 0) return statement([...lines, "RETURN node"], bag, tells);
  const all = types.length === grounds.schema.relationships.length || !narrow;
  const bases = narrow ? basesOf(edges, grounds.schema) : undefined;
  lines.push(
    "WITH collect(node) AS nodes",
    "UNWIND nodes AS node",
    `OPTIONAL MATCH (node)-[edge${all ? "" : anyOf(types)}]->(other)`,
    `WHERE other IN nodes${bases ? ` AND coalesce(edge.basis, 'none') IN ${bag.take("basis", bases)}` : ""}`,
    "RETURN node, edge, other",
  );
  return statement(lines, bag, tells);
}

/** What the edges rest on, where the database tells it and some of it is not among them. */
function basesOf(edges: readonly Edge[], schema: Grounds["schema"]): string[] | undefined {
  const told = schema.relationships.some(({ properties }) => properties.some(({ name }) => name === "basis"));
  const bases = [...new Set(edges.map(basisOf))].sort();
  return told && bases.length < 4 ? bases : undefined;
}

/** A statement of lines. */
export function statement(lines: readonly string[], bag: Bag, tells: Telling): Statement {
  return { cypher: lines.join("\n"), parameters: bag.parameters, tells };
}
