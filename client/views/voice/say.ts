import { edgeName, kindName, typeName } from "../../evidence/names.ts";
import { provenanceOf } from "../../evidence/provenance.ts";
import type { Explorer } from "../../graph/explorer.ts";
import { labelOf } from "../../graph/lens.ts";
import { placeOf } from "../../graph/selection.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { placeOnWalk } from "../../graph/walk.ts";
import { t } from "../../i18n/text.ts";
import { voiceWords } from "../../i18n/voice.ts";
import type { Language } from "../../session.ts";
import { nameStep } from "../history/name-step.ts";

/** How much is on the canvas: nodes, relationships, hidden ones. */
export function sayAmounts(explorer: Explorer, language: Language): string {
  const { nodes, edges, hidden } = explorer.state.peek();
  const words = t(language);
  if (nodes === 0) return "";
  return voiceWords(language).list([words.nodesAndEdges(nodes, edges), ...(hidden > 0 ? [words.hidden(hidden)] : [])]);
}

/** What is selected: a node with its kind, relationships and place; an edge with its ends, basis and place; several by kind. */
export function saySelection(explorer: Explorer, language: Language): string {
  const { selected, selection } = explorer.state.peek();
  if (selection.length > 1) return saySeveral(explorer, selection, language);
  const node = selected && explorer.node(selected.key);
  const edge = selected && explorer.edge(selected.key);
  const text = node ? sayNode(explorer, node, language) : edge ? sayEdge(explorer, edge, language) : undefined;
  // A path that is shown says so itself.
  return text ?? (explorer.desk.stage.parts.route ? "" : t(language).selectionCleared);
}

/** The step that was done last, by its name in the history. */
export function sayStep(explorer: Explorer, language: Language): string {
  const { history } = explorer.desk.doings;
  const at = history.steps.findLastIndex(({ done }) => done);
  const step = history.steps[at];
  if (!step) return "";
  const scenes = history
    .scenes(explorer.desk.stage.scene())
    .slice(at, at + 2)
    .toReversed();
  return nameStep(step.doing, { lens: explorer.lens.peek(), language, scenes }).text;
}

function sayNode(explorer: Explorer, node: Node, language: Language): string {
  const words = voiceWords(language);
  const lens = explorer.lens.peek();
  const { stage } = explorer.desk;
  const ele = stage.cy.getElementById(node.key);
  const here = explorer.edges().filter(({ source, target }) => source === node.key || target === node.key).length;
  const { at, of } = placeOf(stage, node.key);
  const marks: { more?: number; pinned?: boolean } = ele.data("marks") ?? {};
  return words.join([
    words.node(explorer.captionOf(node), kindName(labelOf(node, lens), lens, language)),
    words.list([
      words.here(here),
      ...((marks.more ?? 0) > 0 ? [words.notHere(marks.more ?? 0)] : []),
      ...(marks.pinned ? [words.pinned] : []),
      ...(at > 0 ? [words.place(at, of)] : []),
    ]),
  ]);
}

function sayEdge(explorer: Explorer, edge: Edge, language: Language): string {
  const words = voiceWords(language);
  const name = (key: string) => {
    const node = explorer.node(key);
    return node ? explorer.captionOf(node) : key;
  };
  const { basis } = provenanceOf(edge);
  const place = placeOnWalk(explorer.desk.stage);
  return words.join([
    words.edge(name(edge.source), edgeName(edge, explorer.lens.peek(), language), name(edge.target)),
    ...(basis === "none" ? [] : [t(language).basis[basis]]),
    ...(place && place.at > 0 ? [words.around(place.at, place.of, name(place.around))] : []),
  ]);
}

function saySeveral(explorer: Explorer, keys: readonly string[], language: Language): string {
  const words = voiceWords(language);
  const lens = explorer.lens.peek();
  const counts = new Map<string, number>();
  for (const key of keys) {
    const node = explorer.node(key);
    const type = explorer.edge(key)?.type;
    const kind = node ? kindName(labelOf(node, lens), lens, language, true) : typeName(type ?? key, lens, language);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([kind, count]) => words.ofKind(kind, count));
  return words.several(keys.length, kinds);
}
