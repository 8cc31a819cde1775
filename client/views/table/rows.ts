import { edgeName, kindName, typeName } from "../../evidence/names.ts";
import { noteOf, provenanceOf, warningOf } from "../../evidence/provenance.ts";
import { readPlain } from "../../evidence/reading.ts";
import { answersOf } from "../../evidence/researched.ts";
import { captionOf, labelOf } from "../../graph/lens.ts";
import type { Basis, Edge, Lens, Node } from "../../graph/types.ts";
import { readingWords } from "../../i18n/reading.ts";
import type { Language } from "../../session.ts";
import type { Place } from "./places.ts";

/** How many relationships of a node rest on each basis. */
export type BasisCounts = Partial<Record<Basis, number>>;

/** A node of the canvas as a row of the table. */
export interface NodeRow {
  kind: "node";
  key: string;
  node: Node;
  label: string;
  kindName: string;
  ja: string;
  en: string;
  place: Place | undefined;
  degree: number;
  bases: BasisCounts;
  caution: boolean;
  /** The kinds of relationship nobody has looked for; undefined for nodes of which the lens says nothing. */
  unread: string | undefined;
}

/** A relationship of the canvas as a row of the table. */
export interface EdgeRow {
  kind: "edge";
  key: string;
  edge: Edge;
  type: string;
  from: string;
  to: string;
  ends: { from: Node | undefined; to: Node | undefined };
  basis: Basis;
  confidence: number | undefined;
  quote: string;
  caution: boolean;
}

/** One row a node, with the relationships of the canvas counted. A node's place is its group and card, where it has them. */
export function toNodeRows(
  nodes: readonly Node[],
  edges: readonly Edge[],
  places: ReadonlyMap<string, Place>,
  lens: Lens,
  language: Language,
): NodeRow[] {
  const counts = countBases(edges);
  return nodes.map((node) => {
    const bases = counts.get(node.key) ?? {};
    const label = labelOf(node, lens);
    return {
      kind: "node",
      key: node.key,
      node,
      label,
      kindName: kindName(label, lens, language),
      ja: captionOf(node, lens, "ja"),
      en: captionOf(node, lens, "en"),
      place: places.get(node.key),
      degree: Object.values(bases).reduce((sum, count) => sum + count, 0),
      bases,
      caution: noteOf(node) !== undefined,
      unread: unreadOf(node, lens, language),
    };
  });
}

/** The kinds of relationship that nobody looked for at a node, in words. */
export function unreadOf(node: Node, lens: Lens, language: Language): string | undefined {
  const answers = answersOf(node, lens, () => 0);
  if (answers.length === 0) return undefined;
  const unread = answers.filter(({ looked }) => looked.length === 0);
  if (unread.length === 0) return readingWords(language).allRead;
  return unread
    .map(({ type, direction }) => typeName(type, lens, language, direction))
    .join(language === "ja" ? "、" : ", ");
}

/** One row a relationship. */
export function toEdgeRows(edges: readonly Edge[], nodes: readonly Node[], lens: Lens, language: Language): EdgeRow[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const name = (key: string) => {
    const node = byKey.get(key);
    return node ? captionOf(node, lens, language) : key;
  };
  return edges.map((edge) => {
    const { basis, confidence, quote } = provenanceOf(edge);
    return {
      kind: "edge",
      key: edge.key,
      edge,
      type: edgeName(edge, lens, language),
      from: name(edge.source),
      to: name(edge.target),
      ends: { from: byKey.get(edge.source), to: byKey.get(edge.target) },
      basis,
      confidence,
      quote: quote === undefined ? "" : readPlain(quote),
      caution: warningOf(edge) !== undefined,
    };
  });
}

function countBases(edges: readonly Edge[]): Map<string, BasisCounts> {
  const counts = new Map<string, BasisCounts>();
  for (const edge of edges) {
    const { basis } = provenanceOf(edge);
    for (const key of new Set([edge.source, edge.target])) {
      const bases = counts.get(key) ?? {};
      bases[basis] = (bases[basis] ?? 0) + 1;
      counts.set(key, bases);
    }
  }
  return counts;
}
