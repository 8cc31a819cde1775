import { attempt } from "../../attempt.ts";
import { collapse } from "../../graph/collapse.ts";
import { expandAll } from "../../graph/expand-all.ts";
import { reveal } from "../../graph/isolate.ts";
import type { Expansion } from "../../graph/types.ts";
import { exploreWords } from "../../i18n/explore.ts";
import type { ViewProps } from "../props.ts";

/** Nodes that are expanded at once, and neighbours that each of several brings; the rest stays counted at its badge. */
const [most, fewEach] = [100, 25];

/** Expands nodes, one loading at a time. The folded first picture gives way to a fresh canvas. */
export function expandNodes(views: ViewProps, nodes: readonly string[], choices?: readonly Expansion[]) {
  const { explorer, session } = views;
  const { desk } = explorer;
  const [first] = nodes;
  const words = exploreWords(session.language.peek());
  if (session.busy.peek() || first === undefined) return;
  if (nodes.length > most) {
    session.toast.value = words.tooMany(most);
    return;
  }
  const wanted = choices ?? [nodes.length > 1 ? { limit: fewEach } : {}];
  return attempt(session, async () => {
    if (desk.stage.folded && desk.stage.picture) return explorer.openAround(first, wanted[0] ?? {});
    const node = nodes.length === 1 ? explorer.node(first) : undefined;
    const what = node ? explorer.captionOf(node) : words.selectedCount(nodes.length);
    await expandAll(desk, nodes, wanted, what);
  });
}

/** Collapses nodes and says how many went. */
export function collapseNodes({ explorer, session }: ViewProps, nodes: readonly string[]): void {
  const words = exploreWords(session.language.peek());
  const before = explorer.steps.length;
  const gone = collapse(explorer.desk, nodes);
  const nothing = gone === 0 && explorer.steps.length === before;
  session.toast.value = nothing ? words.nothingTaken : words.collapsed(gone);
}

/** Draws the relationships that are missing between nodes of the canvas, and says how many came. */
export function revealAll({ explorer, session }: ViewProps, nodes?: readonly string[]) {
  const words = exploreWords(session.language.peek());
  if (session.busy.peek()) return;
  return attempt(session, async () => {
    const came = await reveal(explorer.desk, words.actions.reveal, nodes);
    if (came !== undefined) session.toast.value = words.revealed(came);
  });
}
