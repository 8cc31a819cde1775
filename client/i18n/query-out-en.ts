import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const rowsOf = (rows: number) => `${n(rows)} ${rows === 1 ? "row" : "rows"}`;

/** Words of what takes an answer out, in English. */
export const queryOutEn = {
  csv: "CSV",
  csvHint: (rows: number) => `Download ${rowsOf(rows)} as CSV`,
  more: "Take out",
  answerPart: "The answer",
  queryPart: "The query in the editor",
  json: "JSON",
  ndjson: "NDJSON",
  tsv: "Copy for a spreadsheet",
  markdown: "Copy as Markdown",
  python: "Copy as Python",
  javascript: "Copy as JavaScript",
  curl: "Copy as curl",
  copyLink: "Copy a link",
  cite: "Cite this answer …",
  naming: "Nodes in tables",
  byKey: "as keys",
  byName: "as names",
  mark: "CSV for Excel (byte order mark)",
  stillRunning: "The answer is still on its way.",
  saved: (name: string) => `Saved as ${name}`,
  copiedRows: (rows: number) => `${rowsOf(rows)} copied`,
  copied: "Copied",
  parameter: (name: string) => `The parameter ${name} has no value that can be sent.`,
  nothing: "There is no query in the editor.",
  citeTitle: "Cite this answer",
  citeHint: "Whoever runs the query again can compare the sum and knows whether the answer is the same.",
  forms: { text: "Text", markdown: "Markdown", bibtex: "BibTeX", csl: "CSL-JSON" },
  form: "Form",
  copy: "Copy",
  close: "Close",
  summing: "Working out the sum …",
  check: "Check a citation against this answer",
  checkHint: "Paste a citation or its SHA-256 sum",
  verdicts: {
    same: "The same answer as cited.",
    order: "The same rows as cited, in another order. ORDER BY in the query would fix it.",
    other: "Not the answer that was cited.",
    none: "There is no SHA-256 sum in this text.",
  },
  words: {
    answer: "Answer to a Cypher query",
    asOf: (date: string) => `as of ${date}`,
    version: (version: string) => `version ${version}`,
    asked: (time: string) => `Asked ${time}`,
    rows: (rows: number, cut: boolean) =>
      cut ? `${rowsOf(rows)}, cut: there may be more` : `${rowsOf(rows)}, complete`,
    query: "Query",
    parameters: "Parameters",
    sum: "SHA-256 of the answer (RFC 8785)",
    sorted: "SHA-256 with the rows sorted",
  },
};
