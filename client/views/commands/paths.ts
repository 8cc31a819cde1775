import next from "lucide-static/icons/chevron-down.svg?raw";
import previous from "lucide-static/icons/chevron-up.svg?raw";
import route from "lucide-static/icons/route.svg?raw";
import schema from "lucide-static/icons/waypoints.svg?raw";
import { lookAt } from "../../graph/paths.ts";
import { openPaths } from "../paths/open-paths.ts";
import type { Commands } from "./command.ts";

/** Commands: paths between the selected nodes, walking along the one that is shown, and the schema. */
export const pathsCommands: Commands = (views) => {
  const { explorer } = views;
  const { selection } = explorer.state.value;
  const shown = explorer.desk.stage.parts.route;
  const hops = shown?.edges.length ?? 0;
  const hop = shown?.hop ?? 0;
  return [
    {
      id: "find-paths",
      area: "explore",
      icon: route,
      name: { ja: "経路を探す", en: "Find paths" },
      keys: ["P"],
      act: () => openPaths(views, selection),
    },
    {
      id: "next-hop",
      area: "read",
      icon: next,
      name: { ja: "経路の次のホップ", en: "Next hop of the path" },
      keys: ["]"],
      possible: hop < hops,
      act: () => lookAt(explorer.desk, hop + 1),
    },
    {
      id: "previous-hop",
      area: "read",
      icon: previous,
      name: { ja: "経路の前のホップ", en: "Previous hop of the path" },
      keys: ["["],
      possible: hop > 1,
      act: () => lookAt(explorer.desk, hop - 1),
    },
    {
      id: "open-schema",
      area: "read",
      icon: schema,
      name: { ja: "スキーマを開く", en: "Open the schema" },
      act: () => {
        views.session.drawer.value = "schema";
      },
    },
  ];
};
