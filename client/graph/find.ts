import type { NodeSingular } from "cytoscape";
import type { Desk } from "./desk.ts";
import { foldedWords, foldText } from "./fold-text.ts";
import { captionOf, labelLens, labelOf, toText } from "./lens.ts";
import type { Lens, Node } from "./types.ts";

/** Keys of the nodes in sight whose names in either language or whose key have all the words, in the order of reading. */
export function matching({ stage }: Desk, typed: string): string[] {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const found = stage.nodes().filter((ele) => {
    if (ele.is(".out, .said")) return false;
    const text = textOf(ele.data("node"), stage.lens);
    return words.every((word) => text.includes(word));
  });
  return found.toSorted(byReading).map((ele) => ele.id());
}

/** Marks what was found and dims the rest; undefined ends it. */
export function mark({ stage }: Desk, keys: readonly string[] | undefined): void {
  const { cy } = stage;
  cy.batch(() => {
    if (!keys) {
      cy.elements(".found, .lost").removeClass("found lost");
      return;
    }
    const found = new Set(keys);
    for (const ele of stage.nodes())
      ele.toggleClass("found", found.has(ele.id())).toggleClass("lost", !found.has(ele.id()));
    for (const ele of stage.edges())
      ele.toggleClass("lost", !found.has(ele.source().id()) || !found.has(ele.target().id()));
  });
}

const known = new WeakMap<Node, { lens: Lens; text: string }>();

/** All a node is called by: captions of both languages, every property that may be a caption, its key. */
function textOf(node: Node, lens: Lens): string {
  const there = known.get(node);
  if (there?.lens === lens) return there.text;
  const { caption, narrow } = labelLens(lens, labelOf(node, lens));
  const names = [caption, narrow].flatMap((one) => (one ? [...one.ja, ...one.en] : []));
  const own = ["name_ja", "name_en", "short_ja", "short_en", "abbr", ...names];
  const texts = new Set([
    captionOf(node, lens, "ja"),
    captionOf(node, lens, "en"),
    ...own.map((name) => toText(node.properties[name])),
    node.key.startsWith("~") ? "" : node.key,
  ]);
  const text = foldText([...texts].join("\n"));
  known.set(node, { lens, text });
  return text;
}

/** Line by line, left to right; what stands within 20 px of height is on one line. */
function byReading(a: NodeSingular, b: NodeSingular): number {
  const [one, other] = [a.position(), b.position()];
  return Math.round(one.y / 20) - Math.round(other.y / 20) || one.x - other.x;
}
