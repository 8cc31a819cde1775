import { useEffect, useRef } from "preact/hooks";
import type { Explorer } from "../graph/explorer.ts";
import { typeLens } from "../graph/lens.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";

/** Tells a screen reader what changed on the canvas: the selection, and how much is there. */
export function useAnnouncements(session: Session, explorer: Explorer): void {
  const { nodes, edges, hidden, selected, selection } = explorer.state.value;
  const had = useRef(false);
  const key = selected?.key;
  const many = selection.length;
  useEffect(() => {
    const words = t(session.language.peek());
    if (nodes > 0)
      session.announcement.value = `${words.nodesAndEdges(nodes, edges)}${hidden > 0 ? `, ${words.hidden(hidden)}` : ""}`;
  }, [nodes, edges, hidden]);
  useEffect(() => {
    const words = t(session.language.peek());
    if (key !== undefined) session.announcement.value = words.selected(nameOf(explorer, session, key));
    else if (many > 1) session.announcement.value = words.selectedCount(many);
    else if (had.current) session.announcement.value = words.selectionCleared;
    had.current = many > 0;
  }, [key, many]);
}

/** The name of a node, or of an edge with its two ends. */
function nameOf(explorer: Explorer, session: Session, key: string): string {
  const node = explorer.node(key);
  if (node) return explorer.captionOf(node);
  const edge = explorer.edge(key);
  if (!edge) return key;
  const ends = [edge.source, edge.target].map((end) => {
    const at = explorer.node(end);
    return at ? explorer.captionOf(at) : end;
  });
  return `${ends[0]} – ${typeLens(explorer.lens.peek(), edge.type).name[session.language.peek()]} – ${ends[1]}`;
}
