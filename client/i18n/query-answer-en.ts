import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many = `${one}s`) => `${n(value)} ${value === 1 ? one : many}`;
const time = (ms: number) => (ms < 1000 ? `${n(Math.round(ms))} ms` : `${n(Math.round(ms / 100) / 10)} s`);

/** Words of the answer to a query in English; those of plans are in query-plan-en.ts. */
export const queryAnswerEn = {
  query: "Query",
  result: "Result",
  sides: "Query or result",
  divider: "Width of the query",
  views: "Views of the result",
  table: "Table",
  graph: "Graph",
  json: "JSON",
  plan: "Plan",
  time,
  rowsIn: (rows: number, ms: number) => `${count(rows, "row")} in ${time(ms)}`,
  rows: (rows: number) => count(rows, "row"),
  inTime: (ms: number) => `in ${time(ms)}`,
  earlier: "Earlier answer, to:",
  forTime: (ms: number) => `for ${time(ms)}`,
  running: "Running",
  planning: "Planning",
  profiling: "Profiling",
  finished: (rows: number, ms: number) => `The query has ended: ${count(rows, "row")} in ${time(ms)}`,
  cancelledAfter: (rows: number) =>
    `Cancelled. ${rows === 0 ? "No rows had come." : `The ${count(rows, "row")} that had come ${rows === 1 ? "is" : "are"} here.`}`,
  brokenAfter: (rows: number) =>
    `The connection broke; ${rows === 0 ? "no row had come" : `the ${count(rows, "row")} that had come ${rows === 1 ? "is" : "are"} here`}.`,
  failedAfter: (rows: number) =>
    rows === 0
      ? "The query failed before its first row."
      : `The query failed; the ${count(rows, "row")} before that ${rows === 1 ? "is" : "are"} here.`,
  tookTooLong: (seconds: number) =>
    `It ran longer than ${count(seconds, "second")}. Ask for less, or raise the time above.`,
  runAgain: "Run again",
  cancel: "Cancel",
  addToCanvas: "Add to canvas",
  limits: (rows: number, seconds: number) => `at most ${n(rows)} rows, ${n(seconds)} s`,
  limitsTitle: "Limits of a query",
  mostRows: "Rows",
  mostSeconds: "Time",
  seconds: (value: number) => count(value, "second"),
  limitsHint: "They count from the next run on. The server never sends more than its own limits.",
  cutRows: (limit: number) => `Cut at ${n(limit)} rows: there are more.`,
  cutBytes: (limit: number) => `Cut at ${n(Math.round(limit / 1_000_000))} MB: there is more.`,
  cutNext: "Filter, return fewer properties, or page with SKIP and LIMIT after an ORDER BY.",
  raiseTo: (limit: number) => `Run with ${n(limit)} rows`,
  empty: "No rows.",
  emptyWhy:
    "The query ran, and nothing in the database matches it. Check labels, types, directions and the values in WHERE.",
  emptyNotices: "The notices above may say why.",
  noColumns: "The query returns no columns.",

  tableLabel: (rows: number, columns: number) => `Result, ${count(rows, "row")}, ${count(columns, "column")}`,
  sortHint: "Click to sort; Alt ← → changes the width",
  openValue: "Whole value",
  closeValue: "Close the value",
  copyValue: "Copy",
  copied: "Copied",
  valueOf: (column: string, row: number) => `${column}, row ${n(row)}`,
  items: (value: number) => count(value, "item"),
  hops: (value: number) => count(value, "hop"),
  notHere: (name: string) => `${name} is not on the canvas.`,
  addOne: "Add it",
  showOne: "Show on the canvas",
  dismiss: "Dismiss",

  drawn: (nodes: number, edges: number, paths: number) =>
    `${count(nodes, "node")} and ${count(edges, "relationship")}${paths > 0 ? ` (${count(paths, "path")})` : ""} can be drawn.`,
  counting: "Looking for what can be drawn",
  nothingToDraw: "Nothing in this result can be drawn.",
  nothingToDrawHint:
    "Return nodes, relationships or paths (RETURN n, r or RETURN path) in the place of their properties.",
  add: "Add to the canvas",
  addHint: "What is there stays where it is",
  replace: "Replace the canvas",
  replaceHint: "Nodes that are there already stay in place; all else leaves",
  only: "Only this result",
  onlyHint: "On a fresh canvas, laid out anew",
  amongOption: "Relationships among these nodes too",
  amongHint: "Off: only the relationships that the query returned",
  tooMany: (all: number, most: number) => `${n(all)} nodes are too many to read. The first ${n(most)} are taken.`,
  labels: "Nodes by label",
  types: "Relationships by type",
  added: (nodes: number, edges: number) =>
    `${count(nodes, "node")} and ${count(edges, "relationship")} are on the canvas`,
  addedNothing: "All of it is on the canvas already",
  drawing: "Result of a query",

  copyJson: "Copy JSON",
  jsonLabel: "Result as JSON",
  jsonCut: (rows: number) => `Shown are the first ${n(rows)} rows; a download has all.`,

  refused: "The query was not run.",
  instead: "Instead",
  place: (line: number, column: number) => `Line ${n(line)}, column ${n(column)}`,
  ruleName: (rule: string) => `rule ${rule}`,
  missing: (name: string) => `The parameter $${name} has no value.`,
  faulty: (name: string) => `The value of the parameter $${name} cannot be read as its type.`,
  mendParameter: "Set it below the query, then run again.",
  busyServer: "Too many queries run at this moment. Wait some seconds, then run again.",
  disconnected: "The server does not answer. The query stays as it is; run it when the connection is back.",
  details: "Words of the server",

  nothingYet: "Nothing has been run yet.",
  firstRun: "Write a query on the left, or begin with one of these. Opening one does not run it.",
  keyRun: "run",
  keyComplete: "complete",
  keyFind: "find",

  notices: (value: number) => count(value, "notice"),
  notice: {
    cartesianProduct: [
      "Two patterns are not connected",
      "Each match of one is combined with each of the other. Connect them, or give them variables in common.",
    ],
    unknownLabel: ["No node has the label {name}", "Check how it is written; capitals count."],
    unknownType: ["No relationship has the type {name}", "Check how it is written; capitals count."],
    unknownProperty: ["Nothing has a property {name}", "Check how it is written; it gives null everywhere."],
    deprecated: ["Deprecated wording", "It still works, but later versions of Neo4j will not take it."],
    noIndex: [
      "No index helps here",
      "All nodes of a label are read. Ask by a property that has an index, if speed matters.",
    ],
    exhaustive: [
      "The search for a shortest path may look at all paths",
      "Its condition cannot be checked on the way. Move conditions into the pattern, or set an upper bound.",
    ],
    unbounded: ["A path of any length", "It may take very long. Set an upper bound, for example *1..4."],
    nullAggregated: ["Values that are null were left out", "An aggregation such as avg or count skips them."],
    parameterMissing: ["A parameter has no value", "The plan was made without it: {name}."],
    shadowed: ["A variable hides one of the same name", "The one inside the sub-query is another one: {name}."],
    dynamic: [
      "Labels or properties by expression",
      "No index can be used for what is known only while the query runs.",
    ],
    eager: ["All rows are held before the next step", "The query needs memory for all of them at once."],
    repeated: [
      "A relationship is used twice in a pattern",
      "No path takes a relationship twice: there will be no match.",
    ],
    impossible: ["This can never match", "A relationship has one type only; no relationship has both."],
  } as Record<string, readonly [string, string]>,
};
