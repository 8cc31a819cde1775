import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** Words of the search palette in English. */
export const searchEn = {
  title: "Search",
  commands: "Commands",
  nodes: "Nodes",
  results: (found: number, of: number) =>
    found < of ? `${n(found)} of ${count(of, "node", "nodes")}` : count(found, "node", "nodes"),
  searching: "Searching …",
  noResult: (words: string) => `No node is called “${words}”`,
  whereSearched: "Searched names, abbreviations and texts in Japanese and English.",
  searchSource: "Search the source text",
  clear: "Clear",
  foundIn: (field: string) => `found in ${field}`,
  fieldIn: { ja: (field: string) => `Japanese ${field}`, en: (field: string) => `English ${field}` },
  fields: { name: "name", short: "short name", narrow: "short name", text: "text", note: "note", abbr: "abbreviation" },
  searchKeys: (mac: boolean) => `↑ ↓ choose · Enter show · ${mac ? "⌘" : "Ctrl"} Enter add and go on · Esc close`,
  add: "Add to the canvas and go on searching",
  isHere: "on the canvas",
  addAll: (value: number) => (value === 1 ? "Add it to the canvas" : `Add all ${n(value)} to the canvas`),
  addBest: (value: number, of: number) => `Add the best ${n(value)} of ${n(of)} to the canvas`,
  added: (value: number) => `${count(value, "node", "nodes")} added`,
  allHere: "All of them are on the canvas already",
  cut: (value: number, of: number) => `${n(value)} of ${n(of)} added, the best matches. More words leave fewer.`,
  typeToSearch: "Type a name in Japanese or English.",
};
