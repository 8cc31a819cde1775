import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");

/** Words of states that are seldom seen, in English. */
export const statesEn = {
  dismissCut: "Dismiss",
  tryAgain: "Try again",
  truncated: (shown: number, total: number) => `${n(shown)} of ${n(total)} are shown.`,
  truncatedOf: (shown: number, total: number, name: string) =>
    `${n(shown)} of ${n(total)} neighbours of ${name} are shown.`,
  showMore: (value: number) => `Show ${n(value)} more`,
  truncatedRule: "The most connected come first.",
  openAsTable: "Open as table",
  allHidden: "Everything is hidden",
  allHiddenHint: "Filters or hiding leave nothing to see.",
  emptyTitle: "Nothing on the canvas yet",
  emptyHint: "Search for a name, or start with a question.",
  emptyHintForeign: "Search for a name to start.",
};
