import { expect, test } from "vitest";
import type { CanvasState, Facet, Lens } from "../../../client/graph/types.ts";
import { countOf, inSightOf } from "../../../client/views/facet-count.ts";
import { rowsOfTypes } from "../../../client/views/legend-rows.ts";
import { open } from "../graph/opened.ts";

const aFacet = (value: string, more: Partial<Facet> = {}): Facet => ({
  value,
  shown: 0,
  hidden: 0,
  uncounted: 0,
  all: undefined,
  off: false,
  ...more,
});

const title = { ja: "", en: "" };
const overview: Lens["overview"] = {
  layout: "columns",
  rows: { title, label: "Measure", order: "row" },
  group: { type: "IN_SECTOR", label: "Sector" },
  card: { type: "IN_SECTION", label: "Section", letter: "letter" },
  left: [],
  right: [],
};
const lens: Lens = { labels: {}, relationships: {}, properties: {}, questions: [], overview };

function aState(view: CanvasState["view"], type: Facet[]): CanvasState {
  return {
    view,
    nodes: 0,
    edges: 0,
    hidden: 0,
    notHere: 0,
    facets: { label: [], type, basis: [], variant: [] },
    selected: undefined,
    selection: [],
    zoom: 1,
    layout: "columns",
    canUndo: false,
    canRedo: false,
    truncated: undefined,
    notes: [],
  };
}

test("a count is what is shown", () => {
  expect(countOf(aFacet("Country", { shown: 6, all: 44 }), "en")).toBe("6");
});

test("placeholders are counted apart", () => {
  expect(countOf(aFacet("Agency", { shown: 19, uncounted: 1, all: 25 }), "en")).toBe("19 + 1");
});

test("a kind that is not in the picture says how many there are", () => {
  expect(countOf(aFacet("Instrument", { all: 1024 }), "ja")).toBe("0 / 1,024");
});

test("a kind that is filtered out says how many are hidden", () => {
  expect(countOf(aFacet("Country", { hidden: 6, all: 44, off: true }), "en")).toBe("0 / 6");
});

const types = [
  aFacet("RESPONSIBLE_FOR", { shown: 47, all: 47 }),
  aFacet("IN_SECTOR", { shown: 38, all: 38 }),
  aFacet("IN_SECTION", { shown: 13, all: 13 }),
  aFacet("RUN_BY", { all: 12 }),
];

test("in the first picture the relationships that the cards say are one line", () => {
  expect(rowsOfTypes(aState("overview", types), lens)).toEqual([
    { facet: types[0], types: ["RESPONSIBLE_FOR"], boxed: false },
    {
      facet: aFacet("IN_SECTOR IN_SECTION", { shown: 51, all: 51 }),
      types: ["IN_SECTOR", "IN_SECTION"],
      boxed: true,
    },
  ]);
});

test("elsewhere each type has its own line, and types that are not there have none", () => {
  expect(rowsOfTypes(aState("explore", types), lens).map((row) => row.types)).toEqual([
    ["RESPONSIBLE_FOR"],
    ["IN_SECTOR"],
    ["IN_SECTION"],
  ]);
});

test("what is in sight is counted without what filters and hands hid", async () => {
  const { explorer } = open();
  await explorer.openAround("Resource:lithium");
  const { nodes, edges } = explorer.state.value;
  expect(inSightOf(explorer.state.value)).toEqual({ nodes, edges });
  explorer.toggle("label", "Measure");
  const measures = explorer.state.value.facets.label.find(({ value }) => value === "Measure");
  const seen = inSightOf(explorer.state.value);
  expect(measures?.hidden).toBeGreaterThan(0);
  expect(seen.nodes).toBe(nodes - (measures?.hidden ?? 0));
  expect(nodes + edges - seen.nodes - seen.edges).toBe(explorer.state.value.hidden);
});
