import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** Words before an amount that have a sign. */
const signs: Record<string, string> = { "more than": ">", "at least": "≥", "less than": "<", "at most": "≤" };

/** Nodes, relationships of their own accord, and relationships that go with the nodes. */
const said = ([nodes = 0, edges = 0, along = 0]: number[]) => {
  const own = [
    ...(nodes > 0 ? [count(nodes, "node", "nodes")] : []),
    ...(edges > 0 ? [count(edges, "relationship", "relationships")] : []),
  ].join(", ");
  if (along === 0) return own || "nothing more";
  const with_ = count(along, "relationship", "relationships");
  return own === "" ? with_ : `${own}, and ${with_} with ${nodes === 1 && edges === 0 ? "it" : "them"}`;
};

/** Words of filters, totals and the timeline in English. */
export const facetsEn = {
  moreProperties: "More properties",
  properties: "Filter by property",
  values: (value: number) => count(value, "value", "values"),
  without: "without a value",
  allValues: (value: number) => `All ${n(value)} values`,
  fewerValues: "Fewer values",
  clear: "Clear this filter",
  filtered: "filtered",
  years: "Years and dates",
  group: (kind: string, group: string) => `${kind} by ${group}`,
  ofKind: (property: string, kind: string) => `${property} (${kind})`,
  from: "from",
  to: "to",
  lowest: "Lowest",
  highest: "Highest",
  logScale: "Each bar stands for a power of ten or a part of one.",
  bar: (from: string, to: string, shown: number, hidden: number) =>
    `${from} to ${to}: ${n(shown)} shown${hidden > 0 ? `, ${n(hidden)} hidden` : ""}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (from: string) => `from ${from}`,
  atMost: (to: string) => `up to ${to}`,
  not: (values: string) => `not ${values}`,
  onlyValues: (values: string) => `only ${values}`,
  colon: ": ",

  totals: "Amounts in sight, by status",
  totalsOfSelected: "Sum per status, never across statuses",
  neverSummed: "Added up within a status, never across statuses.",
  sumAs: (sum: string, word: string) => `${signs[word] ?? word} ${sum}`,
  amounts: (value: number) => count(value, "amount", "amounts"),
  qualified: (value: number, word: string) => `${n(value)} ${word}`,
  noFigure: (value: number) => `${n(value)} without a figure`,
  noTotal: "no figure",

  hiddenSum: (nodes: number, edges: number) => said([nodes, edges]),
  hiddenCount: (nodes: number, edges: number, along: number) => said([nodes, edges, along]),
  hiddenTwice: (value: number) => `${n(value)} more counted in another line`,
  byHand: "Hidden one by one",
  showOne: (name: string) => `Show ${name}`,
  showByHand: "Show all hidden one by one",
  moreByHand: (value: number) => `and ${n(value)} more`,
  hiddenBy: (value: number) => `${n(value)} hidden`,
  clearAll: "Clear all filters",

  onlySource: "Only what the source itself says",
  onlyKind: (name: string) => `Only this kind: ${name}`,
  filterKind: (name: string) => `Filter out this kind: ${name}`,
  openTimeline: "Open the timeline",
  clearTime: "Clear the time range",

  timeline: "Timeline",
  dated: (value: number) => count(value, "date", "dates"),
  undated: (value: number) => `${n(value)} of the same kinds without a date`,
  zoomIn: "Zoom in on the time axis",
  zoomOut: "Zoom out of the time axis",
  fitTime: "Show the whole time",
  earlier: "Earlier",
  later: "Later",
  brushHint: "Drag over the axis to filter by time.",
  rangeFrom: "From",
  rangeTo: "To",
  clearRange: "Clear the time range",
  clusterOf: (value: number, from: string, to: string) => `${n(value)} from ${from} to ${to}; zooms in`,
  lanes: "Dates by kind",
  markKeys: "← → next in time · ↑ ↓ next kind · Enter select",
  noDates: "Nothing in this picture has a date",
  noDatesHint: "These kinds of the database have dates:",
  noDatesAnywhere: "No kind in this database has dates or years.",
  showThese: (value: number) => `Show ${n(value)}`,
};
