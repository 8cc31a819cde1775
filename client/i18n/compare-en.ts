import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** Words of comparing snapshots, in English. */
export const compareEn = {
  title: "Compared",
  close: "End the comparison",
  hint: "Escape brings back what was on the canvas. Arrow keys walk through the list.",
  before: (title: string, date: string) => `“${title}”, saved ${date}`,
  now: "with the graph as it is now",
  with: (title: string, date: string) => `with “${title}”, saved ${date}`,
  untitled: "Untitled",
  kinds: { added: "Added", removed: "Removed", changed: "Changed" },
  same: "Nothing is otherwise: what was saved is as it was.",
  sums: (added: number, removed: number, changed: number) =>
    `${n(added)} added, ${n(removed)} removed, ${n(changed)} changed`,
  relationship: (source: string, type: string, target: string) => `${source} – ${type} – ${target}`,
  property: "Property",
  was: "Before",
  is: "Now",
  labels: "Labels",
  none: "–",
  more: (value: number) => `${n(value)} more`,
  notDrawn: "not drawn in the picture",
  failed: (value: number) =>
    `${count(value, "query", "queries")} of it could not be run again: what these would add is not told.`,
  unsure: (value: number) =>
    `${count(value, "node has", "nodes have")} no key of its own, only an id of the database: nothing is said of them.`,
  cut: "More is new than is shown here.",
};
