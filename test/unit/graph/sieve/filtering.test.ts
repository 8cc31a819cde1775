import fc from "fast-check";
import { expect, test } from "vitest";
import { countValues } from "../../../../client/graph/sieve/counts.ts";
import { deriveColumns } from "../../../../client/graph/sieve/derive.ts";
import { groupFields } from "../../../../client/graph/sieve/kin.ts";
import { type Field, rangeTest } from "../../../../client/graph/sieve/rule.ts";
import { keysOut, knownOf } from "../../../../client/graph/sieve/sieve.ts";
import { onlyFacet, onlyValue, setTest, toggleValue } from "../../../../client/graph/sieve/verbs.ts";
import { aNode, anEdge } from "../../../build.ts";
import { first, open } from "../opened.ts";

const status: Field = { of: "node", kind: "Measure", what: "value", name: "status" };
const usd: Field = { of: "node", kind: "Funding", what: "number", name: "usd" };

const inSight = ({ explorer }: ReturnType<typeof open>) =>
  [...explorer.nodes(), ...explorer.edges()].map(({ key }) => key).sort();

test("what is shown and what is hidden are all there is, whatever was pressed in whatever order", async () => {
  const opened = open();
  await opened.explorer.openOverview();
  const { desk } = opened.explorer;
  const columns = deriveColumns(knownOf(desk.stage), opened.session.schema.value);
  const values = columns
    .filter(({ column }) => column.texts.size > 0)
    .flatMap(({ column }) => countValues(column, undefined, () => false).map(({ value }) => ({ column, value })));
  expect(values.length).toBeGreaterThan(30);
  const before = inSight(opened);
  const press = (at: number) => {
    const { column, value } = values[at % values.length] ?? { column: columns[0]?.column, value: "" };
    if (!column) return;
    const all = countValues(column, undefined, () => false).map((facet) => facet.value);
    toggleValue(desk, column.field, value, all);
  };
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: values.length - 1 }), { maxLength: 6 }), fc.nat(), (pressed, seed) => {
      for (const at of pressed) press(at);
      const out = keysOut(desk.stage);
      const { nodes, edges, hidden } = opened.explorer.state.value;
      expect(inSight(opened).length + hidden).toBe(nodes + edges);
      for (const { column } of columns) {
        if (column.texts.size === 0) continue;
        const counted = countValues(column, undefined, (key) => out.has(key));
        const said = [...column.texts.values()].reduce((sum, texts) => sum + texts.length, column.bare.size);
        expect(counted.reduce((sum, { shown, hidden: gone }) => sum + shown + gone, 0)).toBe(said);
      }
      const here = inSight(opened);
      const again = pressed.toSorted((a, b) => ((a * 31 + seed) % 7) - ((b * 31 + seed) % 7));
      for (const at of again) press(at);
      expect(inSight(opened)).toEqual(before);
      for (const at of again) press(at);
      expect(inSight(opened)).toEqual(here);
      for (const at of pressed) press(at);
    }),
    { numRuns: 25 },
  );
});

test("a section goes out of sight with its sectors and measures, and comes back by undo", async () => {
  const opened = open();
  const { explorer } = opened;
  await explorer.openOverview();
  const fields = groupFields(explorer.lens.value);
  if (!fields) throw new Error("the lens has groups");
  onlyValue(explorer.desk, fields.card, "Section:C");
  const left = explorer.nodes().filter((node) => /^(Measure|Sector|Section):/.test(node.key));
  expect(left.map(({ key }) => key).sort()).toEqual(["Measure:m19", "Measure:m20", "Section:C", "Sector:C1"]);
  expect(explorer.steps.at(-1)?.doing).toMatchObject({ kind: "filter", name: fields.card.name });
  explorer.undo();
  expect(explorer.state.value.hidden).toBe(0);
  explorer.redo();
  expect(explorer.nodes().filter((node) => node.labels.includes("Measure"))).toHaveLength(2);
  explorer.showAll();
  expect(explorer.state.value.hidden).toBe(0);
});

test("a range of amounts keeps what has no figure until that is filtered too; a link holds it", async () => {
  const opened = open();
  const { explorer } = opened;
  await explorer.openOverview();
  setTest(explorer.desk, usd, rangeTest(1e9, undefined, "in"));
  const amounts = () => explorer.nodes().filter((node) => node.labels.includes("Funding"));
  expect(amounts().map(({ key }) => key)).not.toContain("Funding:f02");
  expect(amounts()).toHaveLength(7);
  const other = open();
  await other.explorer.restore(explorer.encode());
  expect(inSight(other)).toEqual(inSight(opened));
  expect(other.explorer.encode()).toBe(explorer.encode());
  const { more, warns } = other.cy.getElementById("Agency:hhs").data("marks");
  expect({ more, warns }).toEqual({ more: 0, warns: false });
});

test("a filter by section holds in a link to a picture without the sections", async () => {
  const opened = open();
  const { explorer } = opened;
  await explorer.openAround("Resource:lithium");
  const fields = groupFields(explorer.lens.value);
  if (!fields) throw new Error("the lens has groups");
  onlyValue(explorer.desk, fields.card, "Section:A");
  const other = open();
  await other.explorer.restore(explorer.encode());
  const measures = other.explorer.nodes().filter((node) => node.labels.includes("Measure"));
  expect(measures.map(({ key }) => key)).toEqual(["Measure:m03"]);
});

test("only what the source itself says: one press, and all again by the next", async () => {
  const { explorer } = open();
  await explorer.openOverview();
  const known = explorer.state.value.facets.basis.map((facet) => facet.value);
  onlyFacet(explorer.desk, "basis", ["source"], known);
  expect(new Set(explorer.edges().map((edge) => edge.properties["basis"]))).toEqual(new Set(["source"]));
  expect(explorer.desk.stage.filters.basis).toEqual(new Set(["heading", "inferred", "external", "none"]));
  onlyFacet(explorer.desk, "basis", ["source"], known);
  expect(explorer.state.value.hidden).toBe(0);
});

test("only one kind, then only another", async () => {
  const { explorer } = open();
  await explorer.openOverview();
  const known = explorer.state.value.facets.label.map((facet) => facet.value);
  onlyFacet(explorer.desk, "label", ["Country"], known);
  onlyFacet(explorer.desk, "label", ["Funding"], known);
  expect(new Set(explorer.nodes().map((node) => node.labels[0]))).toEqual(new Set(["Funding"]));
});

test("values without a lens: few words, yes and no, lists, numbers and years are found in the data alone", () => {
  const nodes = Array.from({ length: 60 }, (_, at) =>
    aNode({
      key: `Film:${at}`,
      labels: ["Film"],
      properties: {
        id: at,
        title: `Film ${at}`,
        genre: ["drama", "comedy", "noir"][at % 3],
        seen: at % 2 === 0,
        tags: at % 4 === 0 ? ["a", "b"] : ["b"],
        minutes: 60 + at,
        released: 1980 + (at % 20),
        shot: { $type: "Date", value: `19${10 + at}-05-01` },
        where: { $type: "Point", value: { x: 1, y: 2 } },
        studio: at % 5 === 0 ? undefined : `Studio ${at % 4}`,
        plot: `A long story about nothing in particular that nobody would ever choose from a list, part ${at}`,
      },
    }),
  );
  const directors = ["Ann", "Bob"].map((name) =>
    aNode({ key: `Person:${name}`, labels: ["Person"], properties: { name } }),
  );
  const edges = nodes.map(({ key }, at) =>
    anEdge({
      source: key,
      target: `Person:${at % 2 ? "Ann" : "Bob"}`,
      type: "MADE_BY",
      properties: { fee: at * 1000 },
    }),
  );
  const { explorer } = open({ nodes: [...nodes, ...directors], edges }, { lens: false });
  const known = { nodes: [...nodes, ...directors], edges, lens: explorer.lens.value, kin: { nodes: [], edges: [] } };
  const found = deriveColumns(known, undefined).map(({ column: { field } }) => [field.kind, field.what, field.name]);
  expect(found.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ["", "time", ""],
    ["Film", "group", "MADE_BY,Person"],
    ["Film", "number", "minutes"],
    ["Film", "time", "released"],
    ["Film", "time", "shot"],
    ["Film", "value", "genre"],
    ["Film", "value", "seen"],
    ["Film", "value", "studio"],
    ["Film", "value", "tags"],
    ["MADE_BY", "number", "fee"],
  ]);
});

test("status of the measures counts as the data has it", async () => {
  const { explorer } = open();
  await explorer.openOverview();
  toggleValue(explorer.desk, status, "action", ["action", "consideration", "recommendation", "requirement"]);
  const all = first.nodes.filter((node) => node.labels.includes("Measure"));
  const left = all.filter((node) => node.properties["status"] !== "action").length;
  expect(explorer.nodes().filter((node) => node.labels.includes("Measure"))).toHaveLength(left);
});
