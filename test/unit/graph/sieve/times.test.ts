import fc from "fast-check";
import { expect, test } from "vitest";
import { holding, homeOf, moved, ticksOf, wholeOf, zoomed } from "../../../../client/graph/sieve/axis.ts";
import { glyphWidth, layLanes } from "../../../../client/graph/sieve/lanes.ts";
import { datedKinds, type Moment, momentsOf } from "../../../../client/graph/sieve/moments.ts";
import { isTime, numberOf, spanOf, textsOf } from "../../../../client/graph/sieve/values.ts";
import { numberIn } from "../../../../client/views/facets/number-in.ts";
import { timeIn, timeText } from "../../../../client/views/timeline/time-text.ts";
import { aNode, anEdge } from "../../../build.ts";
import { first } from "../opened.ts";

const { lens } = first.dataset;
const bare = { labels: {}, relationships: {}, properties: {}, questions: [] };
const day = 86_400_000;
const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);

test("times are as long as they are precise", () => {
  const said = [2021, "2021-06", "2021-06-08", { $type: "DateTime", value: "2021-06-08T09:00:00+09:00[Asia/Tokyo]" }];
  expect(said.map(spanOf)).toEqual([
    { from: utc("2021-01-01"), to: utc("2022-01-01") },
    { from: utc("2021-06-01"), to: utc("2021-07-01") },
    { from: utc("2021-06-08"), to: utc("2021-06-09") },
    { from: utc("2021-06-08"), to: utc("2021-06-08") + 1 },
  ]);
  expect(["", "soon", "2021-13-01", "12", null, {}].map(spanOf)).toEqual(Array(6).fill(undefined));
});

test("a whole number is a year only where its property is named so", () => {
  const found = [
    isTime("year", 2024, bare),
    isTime("born", 1964, bare),
    isTime("pages", 1964, bare),
    isTime("year", 7, bare),
  ];
  expect(found).toEqual([true, true, false, false]);
});

test("numbers and texts are read however they travelled", () => {
  expect([3, { $type: "Integer", value: "9007199254740993" }, "3", Number.NaN].map(numberOf)).toEqual([
    3,
    Number("9007199254740993"),
    undefined,
    undefined,
  ]);
  expect([["a", "b", "a"], true, "", { $type: "Date", value: "2021-01-01" }].map(textsOf)).toEqual([
    ["a", "b"],
    ["true"],
    [],
    ["2021-01-01"],
  ]);
});

test("what a person types as an amount or a time is understood", () => {
  const amounts = ["$3bn", "30億", "1,200", "6000万ドル", "2.5M", "71%", "−4", "１２", "much"];
  expect(amounts.map(numberIn)).toEqual([3e9, 3e9, 1200, 6e7, 2.5e6, 71, -4, 12, undefined]);
  expect(["2021", "2021年6月", "2021/6/8", "June"].map((text) => timeText(timeIn(text, "from")))).toEqual([
    "2021",
    "2021-06-01",
    "2021-06-08",
    "",
  ]);
  expect(timeText(timeIn("2021", "to"))).toBe("2021");
  fc.assert(
    fc.property(fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }), (date) => {
      const start = Math.floor(date.getTime() / day) * day;
      expect(timeIn(timeText(start), "from")).toBe(start);
    }),
  );
});

test("dates of nodes and edges are moments in order; a start and its end are one", () => {
  const people = aNode({ key: "Person:1", labels: ["Person"], properties: { born: 1906, died: 1992, name: "Grace" } });
  const post = anEdge({ type: "HELD", properties: { start_date: "1943-12-01", end_date: "1986-08-14" } });
  const film = aNode({ key: "Film:1", labels: ["Film"], properties: { seen: "1950-01-01", written: "1950-01-01" } });
  expect(momentsOf({ nodes: [people, film], edges: [post], lens: bare })).toEqual([
    {
      key: "Person:1",
      of: "node",
      kind: "Person",
      properties: ["born", "died"],
      span: { from: utc("1906-01-01"), to: utc("1993-01-01") },
    },
    {
      key: post.key,
      of: "edge",
      kind: "HELD",
      properties: ["start_date", "end_date"],
      span: { from: utc("1943-12-01"), to: utc("1986-08-15") },
    },
    {
      key: "Film:1",
      of: "node",
      kind: "Film",
      properties: ["seen"],
      span: { from: utc("1950-01-01"), to: utc("1950-01-02") },
    },
  ]);
});

test("the dataset tells when instruments came about and what followed", () => {
  const kinds = new Set(momentsOf({ ...first, lens }).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(["Document", "FOLLOWED_BY", "Instrument"]);
});

test("the schema tells which kinds have dates", () => {
  const schema = {
    totals: { nodes: 3, relationships: 2 },
    labels: [
      { name: "Law", count: 3, properties: [{ name: "passed", types: ["DATE NOT NULL"], fill: 1 }] },
      { name: "Page", count: 9, properties: [{ name: "lines", types: ["INTEGER"], fill: 1 }] },
    ],
    relationships: [
      {
        name: "SOLD",
        count: 2,
        properties: [{ name: "year", types: ["INTEGER"], fill: 1 }],
        joins: [{ from: "Shop", to: "Thing", count: 2 }],
      },
    ],
  };
  expect(datedKinds(schema, bare)).toEqual([
    { of: "node", kind: "Law", count: 3, properties: ["passed"] },
    { of: "edge", kind: "SOLD", count: 2, properties: ["year"], from: "Shop" },
  ]);
});

const moment = fc
  .record({
    at: fc.integer({ min: 0, max: 3000 }),
    long: fc.integer({ min: 1, max: 400 }),
    kind: fc.constantFrom("A", "B"),
  })
  .map(({ at, long, kind }): Moment => {
    const from = utc("2015-01-01") + at * day;
    return { key: `${kind}:${at}`, of: "node", kind, properties: ["date"], span: { from, to: from + long * day } };
  });

test("every moment on the axis is a mark or counted, and no mark covers another", () => {
  fc.assert(
    fc.property(
      fc.array(moment, { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 200, max: 1600 }),
      (some, width) => {
        const view = wholeOf(some);
        const lanes = layLanes(some, view, width, () => 60);
        for (const lane of lanes) {
          const shown = lane.marks.length + lane.clusters.reduce((sum, { count }) => sum + count, 0);
          expect(shown).toBe(lane.count);
          if (lane.clusters.length > 0) continue;
          for (const rows of Map.groupBy(lane.marks, ({ row }) => row).values()) {
            const sorted = rows.toSorted((a, b) => a.x - b.x);
            sorted.forEach((mark, at) => {
              const next = sorted[at + 1];
              if (next) expect(next.x).toBeGreaterThanOrEqual(mark.x + glyphWidth - 1e-6);
            });
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("zooming about a moment keeps it where it is; moving keeps the length; holding brings a moment into sight", () => {
  const view = { from: utc("2020-01-01"), to: utc("2022-01-01") };
  const about = utc("2020-07-01");
  const near = zoomed(view, 0.25, about);
  expect((about - near.from) / (near.to - near.from)).toBeCloseTo((about - view.from) / (view.to - view.from), 9);
  expect(moved(view, 0.5)).toEqual({ from: (view.from + view.to) / 2, to: view.to + (view.to - view.from) / 2 });
  expect(holding(view, { from: about, to: about + day })).toBe(view);
  const far = holding(view, { from: utc("1990-01-01"), to: utc("1990-01-02") });
  expect(far.from < utc("1990-01-01") && far.to > utc("1990-01-02")).toBe(true);
  expect(ticksOf(view, 800)).toMatchObject({ unit: "month" });
});

test("a few old dates do not press all others together; the axis begins where most are", () => {
  const at = (text: string): Moment => ({
    key: text,
    of: "node",
    kind: "A",
    properties: ["date"],
    span: { from: utc(text), to: utc(text) + day },
  });
  const recent = Array.from({ length: 12 }, (_, month) => at(`2021-${String(month + 1).padStart(2, "0")}-01`));
  expect(homeOf([at("1933-03-03"), at("1950-09-08"), ...recent]).from).toBeGreaterThan(utc("2020-01-01"));
  expect(homeOf(recent)).toEqual(wholeOf(recent));
});
