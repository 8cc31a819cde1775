import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many = `${one}s`) => `${n(value)} ${value === 1 ? one : many}`;
const percent = (share: number) => `${n(Math.round(share * 100))} %`;

/** Words of plans in English. */
export const queryPlanEn = {
  explain: "Explain",
  profile: "Profile (runs it)",
  profileRuns:
    "Profile runs the query to count what each step does. It changes nothing, but takes as long as the query.",
  explainHint: "Explain shows what the database would do, without running the query.",
  none: "No plan yet.",
  keep: "Keep to compare",
  kept: "Kept",
  letGo: "Stop comparing",
  copy: "Copy as text",
  copied: "Plan copied",
  tree: "Plan, the last step first",
  zoomIn: "Larger",
  zoomOut: "Smaller",
  reads: "reads only",
  type: (type: string) => `type ${type}`,
  operators: (value: number) => count(value, "step"),
  dbHits: (value: number) => count(value, "db hit"),
  rows: (value: number) => count(value, "row"),
  ms: (value: number) => `${n(Math.round(value))} ms`,
  estimated: (value: number) => `≈ ${n(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))} expected`,
  dearest: (share: number) => `most work: ${percent(share)} of the db hits`,
  dearestGuess: (share: number) => `most rows expected: ${percent(share)}`,
  over: (factor: number) => `${n(factor)}× fewer than expected`,
  under: (factor: number) => `${n(factor)}× more than expected`,
  compared: "Two plans side by side",
  step: "Step",
  before: "Kept",
  after: "Now",
  hits: "DB hits",
  rowsHead: "Rows",
  change: "Change",
  onlyBefore: "only in the kept one",
  onlyAfter: "only in this one",
  same: "same",
  total: "In all",
  expectedHead: "Rows expected",
  times: (factor: number) => `×${n(factor >= 10 ? Math.round(factor) : Math.round(factor * 100) / 100)}`,
  keptQuery: "The kept query",
};
