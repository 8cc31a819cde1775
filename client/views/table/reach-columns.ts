import { kindName } from "../../evidence/names.ts";
import { reachOf } from "../../evidence/reach.ts";
import { labelOf } from "../../graph/lens.ts";
import type { Edge, Lens, Node } from "../../graph/types.ts";
import { tableWords } from "../../i18n/table.ts";
import type { Language } from "../../session.ts";
import type { Column } from "./column.ts";
import type { NodeRow } from "./rows.ts";

/** What the id of such a column begins with. */
export const reachPrefix = "reach ";

/** A column for each label on the canvas: how many of its nodes are one or two steps away. Counted when it is first looked at. */
export function reachColumns(
  nodes: readonly Node[],
  edges: readonly Edge[],
  lens: Lens,
  language: Language,
): Column<NodeRow>[] {
  const labels = new Set(nodes.map((node) => labelOf(node, lens)));
  return [...labels].map((label) => {
    let counts: Map<string, number> | undefined;
    const value = ({ key }: NodeRow) => {
      counts ??= reachOf(nodes, edges, label, lens);
      return counts.get(key) ?? 0;
    };
    return {
      ...{
        id: `${reachPrefix}${label}`,
        title: tableWords(language).reached(kindName(label, lens, language)),
        width: 130,
      },
      ...{ usual: false, figures: true, value, text: (row: NodeRow) => String(value(row)) },
      file: [{ head: `reached_${label}`, value }],
    };
  });
}
