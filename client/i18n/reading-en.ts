import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** Words for reading the sources, and for what was looked for in them, in English. */
export const readingEn = {
  made: "What this passage made",
  madeCount: (value: number) => count(value, "relationship", "relationships"),
  madeNothing: "No relationship rests on these words.",
  madeCut: (shown: number, all: number) =>
    `The first ${n(shown)} of ${n(all)} relationships of this text are known here.`,
  belongsTo: "belongs to",
  showMade: "Show on the canvas",
  closeMade: "Close",
  pressPiece: "Press a passage to see what it made; underlined words carry a relationship.",
  readPiece: (name: string) => `What this passage about ${name} made`,
  said: (quote: string) => `“${quote}”`,

  confidence: {
    certain: "almost certain",
    very: "very likely",
    likely: "likely",
    rather: "more likely than not",
    doubtful: "doubtful",
  },
  sure: (word: string, figure: string) => `${word} (${figure})`,
  basisSays: {
    source: "The marked words of the source say so.",
    heading: "The sentence does not say so itself; the heading above it does.",
    inferred: "Placed by reasoning: the source does not say so outright.",
    external: "The text does not say so; another document does.",
  },
  amountsOf: (title: string, count: number) => `${title}: ${n(count)}`,
  copyQuote: "Copy quote",
  quoteCopied: "Quote copied with its source",
  cite: (quote: string, document: string, start: number, end: number) =>
    `“${quote}” (${document}, characters ${start}–${end})`,
  noQuote: "No sentence is quoted.",

  coverage: "What was looked for",
  coverageAll: "Whole overview",
  coverageHint:
    "Which document was read for which relationships. “None found” means somebody looked; “not researched” means that nobody has. Nodes are counted, each once however many relationships lead to it.",
  readFor: (document: string) => `read: ${document}`,
  foundIn: (value: number, document: string) => `${n(value)} found in ${document}`,
  noneIn: (document: string) => `none found in ${document}`,
  found: (value: number) => `${count(value, "node", "nodes")} found`,
  none: "none found",
  notRead: "not researched",
  foundUnread: (value: number) => `${count(value, "node", "nodes")} known, not researched`,
  notReadLong: "No document was read for this; there may be some.",
  coverageColumn: "Not researched",
  allRead: "all researched",
  coverageOf: (kind: string) => `What was looked for: ${kind}`,
  coverageName: "Name",
  coverageRows: "Rows",
  coverageCut: "There are more than can be counted here; the numbers are the least there is.",
};
