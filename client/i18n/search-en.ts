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
  searchKeys: "↑ ↓ choose · Enter show · Esc close",
  typeToSearch: "Type a name in Japanese or English.",
};
