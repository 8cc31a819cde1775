import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../../client/csv.ts";
import type { ViewProps } from "../../../client/views/props.ts";
import { edgeColumns, nodeColumns } from "../../../client/views/table/columns.tsx";
import { edgesAsCsv, nodesAsCsv } from "../../../client/views/table/download.ts";
import { placesOf } from "../../../client/views/table/places.ts";
import { propertyColumns } from "../../../client/views/table/property-columns.ts";
import { reachColumns } from "../../../client/views/table/reach-columns.ts";
import { toEdgeRows, toNodeRows } from "../../../client/views/table/rows.ts";
import { edge, lens, node } from "./lens.ts";

const nodes = [
  node("Measure:m01", { name_ja: "措置", name_en: "Measure one", note_en: "Mind this" }),
  node("Sector:A1", { name_ja: "医薬品", name_en: "Medicines", short_en: "Drugs" }),
  node("Section:A", { name_ja: "即応", name_en: "Act now", letter: "A" }),
  node("Agency:hhs", { name_ja: "保健福祉省", name_en: "Health" }),
];
const edges = [
  edge("Measure:m01", "IN_SECTOR", "Sector:A1", { basis: "inferred", confidence: 0.9, note_en: "Reason" }),
  edge("Sector:A1", "IN_SECTION", "Section:A", { basis: "heading" }),
  edge("Agency:hhs", "RESPONSIBLE_FOR", "Measure:m01", {
    basis: "source",
    role: "lead",
    quote: "保健\n福祉省",
    quote_start: 3,
    quote_end: 9,
    source: "Document:t",
  }),
];

test("A node's row names it in both languages, says where it stands and counts what its relationships rest on", () => {
  const rows = toNodeRows(nodes, edges, placesOf(nodes, edges, lens, "en"), lens, "en");
  expect(
    rows.map(({ key, kindName, ja, en, place, degree, bases, caution }) => ({
      key,
      kindName,
      ja,
      en,
      place,
      degree,
      bases,
      caution,
    })),
  ).toEqual([
    {
      key: "Measure:m01",
      kindName: "Measure",
      ja: "措置",
      en: "Measure one",
      place: { letter: "A", group: "Drugs" },
      degree: 2,
      bases: { inferred: 1, source: 1 },
      caution: true,
    },
    {
      key: "Sector:A1",
      kindName: "Sector",
      ja: "医薬品",
      en: "Drugs",
      place: { letter: "A", group: "Act now" },
      degree: 2,
      bases: { inferred: 1, heading: 1 },
      caution: false,
    },
    {
      key: "Section:A",
      kindName: "Section",
      ja: "即応",
      en: "Act now",
      place: undefined,
      degree: 1,
      bases: { heading: 1 },
      caution: false,
    },
    {
      key: "Agency:hhs",
      kindName: "Agency",
      ja: "保健福祉省",
      en: "Health",
      place: undefined,
      degree: 1,
      bases: { source: 1 },
      caution: false,
    },
  ]);
});

test("A relationship's row names its ends and quotes its words as they are read", () => {
  const rows = toEdgeRows(edges, nodes, lens, "en");
  expect(
    rows.map(({ type, from, to, basis, confidence, quote, caution }) => [
      type,
      from,
      to,
      basis,
      confidence,
      quote,
      caution,
    ]),
  ).toEqual([
    ["IN_SECTOR", "Measure one", "Drugs", "inferred", 0.9, "", false],
    ["IN_SECTION", "Drugs", "Act now", "heading", undefined, "", false],
    ["is responsible for (lead)", "Health", "Measure one", "source", undefined, "保健福祉省", false],
  ]);
});

test("The tables as CSV hold keys, both names and what each relationship rests on", () => {
  const rows = toNodeRows(nodes.slice(0, 1), edges, placesOf(nodes, edges, lens, "en"), lens, "en");
  expect(nodesAsCsv(rows).split("\r\n")).toEqual([
    "\ufeffkey,kind,name_ja,name_en,section,sector,relationships,source,heading,inferred,external",
    "Measure:m01,Measure,措置,Measure one,A,Drugs,2,1,0,1,0",
    "",
  ]);
  expect(edgesAsCsv(toEdgeRows(edges.slice(2), nodes, lens, "en"))).toBe(
    "\ufeffkey,type,from,from_name,to,to_name,basis,confidence,document,quote,quote_start,quote_end,note_ja,note_en\r\n" +
      'Agency:hhs|RESPONSIBLE_FOR|Measure:m01,RESPONSIBLE_FOR,Agency:hhs,Health,Measure:m01,Measure one,source,,Document:t,"保健\n福祉省",3,9,,\r\n',
  );
});

const views = {
  explorer: { lens: { value: lens } },
  session: { language: { value: "en" }, theme: { value: "light" } },
} as unknown as ViewProps;

/** The lines of a file from its first head or value beyond those that every file has. */
const beyond = (csv: string, fixed: string) => {
  const [head = "", ...lines] = csv.slice(1).trimEnd().split("\r\n");
  const skipped = fixed.split(",").length;
  return [head, ...lines].map((line) => line.split(",").slice(skipped).join(","));
};
const nodeFixed = "key,kind,name_ja,name_en,section,sector,relationships,source,heading,inferred,external";
const edgeFixed =
  "key,type,from,from_name,to,to_name,basis,confidence,document,quote,quote_start,quote_end,note_ja,note_en";

test("The file of nodes has the columns that are shown, in their order: raw figures, both languages, what is reached", () => {
  const some = [
    node("Resource:li", {
      name_en: "Lithium",
      usd: 4160000000,
      at: { $type: "Date", value: "2021-06-08" },
      stage_en: "=mine",
      stage_ja: "鉱山",
    }),
    node("Resource:cu", {
      name_en: "Copper",
      usd: -1.5,
      at: null,
      source: "USGS",
      big: { $type: "Integer", value: "-9007199254740993" },
    }),
    node("Country:cl", { name_en: "Chile", tags: ["x", "y"] }),
  ];
  const links = [edge("Country:cl", "PRODUCES", "Resource:li", {}), edge("Country:cl", "PRODUCES", "Resource:cu", {})];
  const rows = toNodeRows(some, links, new Map(), lens, "en");
  const all = [
    ...nodeColumns(views, rows),
    ...reachColumns(some, links, lens, "en"),
    ...propertyColumns(rows, (row) => row.node.properties, lens, "en"),
  ];
  const shown = [
    "kind",
    "name-en",
    "reach Resource",
    "property usd",
    "property at",
    "property stage_en",
    "property source",
    "property big",
    "property tags",
  ].map((id) => all.find((column) => column.id === id) as (typeof all)[0]);
  expect(beyond(nodesAsCsv(rows, shown), nodeFixed)).toEqual([
    "reached_Resource,usd,at,stage_en,stage_ja,property.source,big,tags",
    "1,4160000000,2021-06-08,'=mine,鉱山,,,",
    "1,-1.5,,,,USGS,-9007199254740993,",
    '2,,,,,,,"[""x"",""y""]"',
  ]);
});

test("The file of relationships has the shares, amounts and years that stand behind a type, then the columns that are shown", () => {
  const supplied: typeof lens = {
    ...lens,
    relationships: {
      SUPPLIES: { name: { ja: "供給", en: "supplies" }, colourOf: "Country", detail: ["year", "share", "role"] },
    },
  };
  const some = [
    node("Agency:cl", { name_ja: "チリ", name_en: "Chile" }),
    node("Sector:li", { name_ja: "リチウム", name_en: "Lithium" }),
  ];
  const links = [
    edge("Agency:cl", "SUPPLIES", "Sector:li", {
      year: 2024,
      share: 0.5,
      role: "lead",
      unit: "t",
      basis: "external",
    }),
  ];
  const rows = toEdgeRows(links, some, supplied, "en");
  const columns = edgeColumns({ ...views, explorer: { lens: { value: supplied } } } as unknown as ViewProps, rows);
  const properties = propertyColumns(rows, (row) => row.edge.properties, supplied, "en");
  const usual = columns.filter((column) => column.usual);
  const names = ",from_name_ja,from_name_en,to_name_ja,to_name_en";
  const ends = ",チリ,Chile,リチウム,Lithium";
  expect(beyond(edgesAsCsv(rows, usual), edgeFixed)).toEqual([`year,share,role${names}`, `2024,0.5,lead${ends}`]);
  expect(beyond(edgesAsCsv(rows, [...usual, ...properties]), edgeFixed)).toEqual([
    `year,share,role${names},unit`,
    `2024,0.5,lead${ends},t`,
  ]);
});

test("No text of a CSV cell begins like a formula, and numbers stay numbers", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "a", " ", '"', ",", "\n", "＝"), maxLength: 6 }),
      (text) => {
        const cell = toCsv([], [[text]])
          .slice(1)
          .split("\r\n")
          .slice(1, -1)
          .join("\r\n");
        const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(/^\s*[=+\-@＝]/.test(inner)).toBe(false);
        expect(inner.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
      },
    ),
  );
  expect(toCsv(["n"], [[-1.5], [Number.NaN]])).toBe("\ufeffn\r\n-1.5\r\n\r\n");
});
