import { formatNumber } from "./format.ts";

const n = (value: number) => formatNumber(value, "en");
const count = (value: number, one: string, many: string) => `${n(value)} ${value === 1 ? one : many}`;

/** Words of the schema drawer in English. */
export const schemaEn = {
  schema: "Schema",
  find: "Find a label, type or property",
  labels: (value: number) => count(value, "label", "labels"),
  types: (value: number) => count(value, "relationship type", "relationship types"),
  totals: (nodes: number, edges: number) =>
    `${count(nodes, "node", "nodes")} and ${count(edges, "relationship", "relationships")} in the database`,
  hint: "Choose a label or a type to see its properties and what it joins, to filter the canvas or to load samples.",
  picture: "Labels and what joins them",
  leftOut: (drawn: number, all: number) => `The ${n(drawn)} largest of ${n(all)} labels are drawn; the list has all.`,
  noMatch: "Nothing in the schema is called so.",
  label: "Label",
  type: "Relationship type",
  inDatabase: (value: number) => `${n(value)} in the database`,
  onCanvas: (value: number) => `${n(value)} on the canvas`,
  filterOut: "Filter out",
  filterIn: "Show again",
  only: "Only this",
  load: (value: number, all: number) => `Load ${n(value)} of ${n(all)}`,
  loadMore: (value: number) => `Load ${n(value)} more`,
  allHere: "All are on the canvas",
  loaded: (value: number, all: number, name: string) => `${name}: ${n(value)} of ${n(all)} loaded`,
  nothingMore: (name: string) => `${name}: nothing more to load`,
  properties: "Properties",
  noProperties: "No properties.",
  unique: "unique",
  filled: (percent: number) => `filled ${n(percent)} %`,
  property: "Property",
  valueTypes: "Type",
  fill: "Filled",
  joins: "Joins",
  noJoins: "No relationships.",
  anyLabel: "(no label)",
};
