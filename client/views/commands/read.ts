import quote from "lucide-static/icons/file-search.svg?raw";
import sources from "lucide-static/icons/file-text.svg?raw";
import coverage from "lucide-static/icons/list-checks.svg?raw";
import cypher from "lucide-static/icons/square-terminal.svg?raw";
import table from "lucide-static/icons/table-2.svg?raw";
import { provenanceOf } from "../../evidence/provenance.ts";
import { coveredLabels } from "../../evidence/researched.ts";
import { labelOf } from "../../graph/lens.ts";
import type { DrawerName } from "../../session.ts";
import type { ViewProps } from "../props.ts";
import type { Commands } from "./command.ts";

/** Commands of reading: the table twin, queries of one's own, the source texts, what was looked for. */
export const readCommands: Commands = (views) => {
  const { explorer, session } = views;
  const lens = explorer.lens.peek();
  const { selected } = explorer.state.peek();
  const edge = selected?.kind === "edge" ? explorer.edge(selected.key) : undefined;
  const node = selected?.kind === "node" ? explorer.node(selected.key) : undefined;
  const covered = coveredLabels(lens);
  const own = covered.find((label) => node && labelOf(node, lens) === label) ?? covered[0];
  return [
    {
      id: "table",
      area: "read",
      icon: table,
      name: { ja: "表を開く・閉じる", en: "Open or close the table" },
      keys: ["T"],
      act: () => toggle(views, "table"),
    },
    {
      id: "cypher",
      area: "read",
      icon: cypher,
      name: { ja: "Cypherを開く・閉じる", en: "Open or close Cypher" },
      keys: ["C"],
      act: () => toggle(views, "cypher"),
    },
    {
      id: "sources",
      area: "read",
      icon: sources,
      name: { ja: "出典を開く・閉じる", en: "Open or close the sources" },
      keys: ["S"],
      act: () => toggle(views, "sources"),
    },
    {
      id: "quote-in-text",
      area: "read",
      icon: quote,
      name: { ja: "選んだものを原文の中で見る", en: "Show the selection in the source text" },
      keys: ["Q"],
      possible: node !== undefined || (edge !== undefined && provenanceOf(edge).quote !== undefined),
      act: () => {
        session.drawer.value = "sources";
      },
    },
    {
      id: "coverage",
      area: "read",
      icon: coverage,
      name: { ja: "調べた範囲を見る", en: "Show what was looked for" },
      possible: own !== undefined,
      act: () => {
        if (own !== undefined) session.reading.value = { coverage: own };
        session.drawer.value = "sources";
      },
    },
  ];
};

function toggle({ session }: ViewProps, name: DrawerName): void {
  session.drawer.value = session.drawer.peek() === name ? undefined : name;
}
