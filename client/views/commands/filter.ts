import calendarX from "lucide-static/icons/calendar-x-2.svg?raw";
import timeline from "lucide-static/icons/chart-no-axes-gantt.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import filterX from "lucide-static/icons/funnel-x.svg?raw";
import filter from "lucide-static/icons/list-filter.svg?raw";
import quote from "lucide-static/icons/text-quote.svg?raw";
import { isOpen } from "../../graph/filters.ts";
import { labelLens, labelOf, typeLens } from "../../graph/lens.ts";
import { anyTime } from "../../graph/sieve/derive.ts";
import { ruleOn } from "../../graph/sieve/rule.ts";
import { clearFilters, setTest } from "../../graph/sieve/verbs.ts";
import type { Text } from "../../graph/types.ts";
import { facetWords } from "../../i18n/facets.ts";
import { onlyThese } from "../only-these.ts";
import type { ViewProps } from "../props.ts";
import type { Commands } from "./command.ts";

/** Commands: filter by basis, kind and time, and take filters back. */
export const filterCommands: Commands = (views) => {
  const { session, explorer } = views;
  const { facets } = explorer.state.value;
  const { filters } = explorer.desk.stage;
  const kind = kindOf(views);
  const both = (say: (words: ReturnType<typeof facetWords>, language: "ja" | "en") => string): Text => ({
    ja: say(facetWords("ja"), "ja"),
    en: say(facetWords("en"), "en"),
  });
  return [
    {
      id: "only-source",
      area: "look",
      icon: quote,
      name: both((words) => words.onlySource),
      possible: facets.basis.some(({ value }) => value === "source"),
      act: () => onlyThese(explorer, "basis", ["source"]),
    },
    {
      id: "only-kind",
      area: "look",
      icon: filter,
      name: both((words, language) => words.onlyKind(kind?.name[language] ?? "")),
      possible: kind !== undefined,
      act: () => kind && onlyThese(explorer, kind.of, [kind.value]),
    },
    {
      id: "filter-kind",
      area: "look",
      icon: eyeOff,
      name: both((words, language) => words.filterKind(kind?.name[language] ?? "")),
      possible: kind !== undefined,
      act: () => kind && explorer.toggle(kind.of, kind.value),
    },
    {
      id: "clear-filters",
      area: "look",
      icon: filterX,
      name: both((words) => words.clearAll),
      possible: !isOpen(filters),
      act: () => clearFilters(explorer.desk),
    },
    {
      id: "timeline",
      area: "read",
      icon: timeline,
      name: both((words) => words.openTimeline),
      act: () => {
        session.drawer.value = "timeline";
      },
    },
    {
      id: "clear-time",
      area: "look",
      icon: calendarX,
      name: both((words) => words.clearTime),
      possible: ruleOn(anyTime, filters.rules) !== undefined,
      act: () => setTest(explorer.desk, anyTime, undefined),
    },
  ];
};

/** The label or relationship type of the one selected element. */
function kindOf({ explorer }: ViewProps): { of: "label" | "type"; value: string; name: Text } | undefined {
  const key = explorer.state.value.selected?.key;
  const lens = explorer.lens.value;
  const node = key === undefined ? undefined : explorer.node(key);
  if (node) {
    const value = labelOf(node, lens);
    return { of: "label", value, name: labelLens(lens, value).name };
  }
  const edge = key === undefined ? undefined : explorer.edge(key);
  return edge && { of: "type", value: edge.type, name: typeLens(lens, edge.type).name };
}
