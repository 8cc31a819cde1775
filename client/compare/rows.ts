import { canonical } from "../../snapshot/canonical.ts";
import { edgeName, kindName, nameOf, propertyName, valueName } from "../evidence/names.ts";
import type { Edge, Lens, Node } from "../graph/types.ts";
import type { CompareWords } from "../i18n/compare.ts";
import type { Language } from "../session.ts";
import type { Comparison } from "./comparison.ts";

/** One element of the list of a comparison. */
export interface ComparedRow {
  key: string;
  what: "node" | "edge";
  name: string;
  /** Its kind. */
  kind: string;
  node: Node | undefined;
  edge: Edge | undefined;
  /** What is otherwise, for what changed. */
  values: { name: string; was: string | undefined; is: string | undefined }[];
}

interface Naming {
  lens: Lens;
  language: Language;
  words: CompareWords;
}

/** The elements that are new, gone or changed, named; nodes before relationships. */
export function rowsOf(
  { before, changes }: Comparison,
  naming: Naming,
): Record<"added" | "removed" | "changed", ComparedRow[]> {
  const { added, removed, changed } = changes;
  const nodes = new Map([...before.elements.nodes, ...added.nodes].map((node) => [node.key, node]));
  const now = new Map([...nodes, ...changed.nodes.map(({ key, after }) => [key, after] as const)]);
  const edges = new Map(before.elements.edges.map((edge) => [edge.key, edge]));
  const ofNode = (node: Node) => nodeRow(node, naming);
  const ofEdge = (edge: Edge) => edgeRow(edge, now, naming);
  return {
    added: [...added.nodes.map(ofNode), ...added.edges.map(ofEdge)],
    removed: [
      ...removed.nodes.flatMap((key) => nodes.get(key) ?? []).map(ofNode),
      ...removed.edges.flatMap((key) => edges.get(key) ?? []).map((edge) => edgeRow(edge, nodes, naming)),
    ],
    changed: [
      ...changed.nodes.map((one) => ({ ...ofNode(one.after), values: valuesOf(one.before, one.after, naming) })),
      ...changed.edges.map((one) => ({ ...ofEdge(one.after), values: valuesOf(one.before, one.after, naming) })),
    ],
  };
}

function nodeRow(node: Node, { lens, language }: Naming): ComparedRow {
  const kind = kindName(node.labels[0] ?? "", lens, language);
  return { key: node.key, what: "node", name: nameOf(node, lens, language), kind, node, edge: undefined, values: [] };
}

function edgeRow(edge: Edge, nodes: ReadonlyMap<string, Node>, { lens, language, words }: Naming): ComparedRow {
  const end = (key: string) => {
    const node = nodes.get(key);
    return node ? nameOf(node, lens, language) : key;
  };
  const kind = edgeName(edge, lens, language);
  const name = words.relationship(end(edge.source), kind, end(edge.target));
  return { key: edge.key, what: "edge", name, kind, node: undefined, edge, values: [] };
}

/** The properties with another value, and the labels where these are others. */
function valuesOf(before: Node | Edge, after: Node | Edge, { lens, language, words }: Naming): ComparedRow["values"] {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  const say = (property: string, value: unknown) =>
    value === undefined || value === null ? undefined : valueName(property, value, lens, language);
  const values = [...names]
    .filter((name) => canonical(before.properties[name]) !== canonical(after.properties[name]))
    .map((name) => ({
      name: propertyName(name, lens, language),
      was: say(name, before.properties[name]),
      is: say(name, after.properties[name]),
    }));
  if (!("labels" in before) || !("labels" in after)) return values;
  const [was, is] = [before, after].map(({ labels }) => labels.toSorted().join(", "));
  return was === is ? values : [{ name: words.labels, was, is }, ...values];
}
