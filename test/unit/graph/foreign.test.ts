import { expect, test } from "vitest";
import { mergeLenses } from "../../../client/graph/lens.ts";
import type { Lens } from "../../../client/graph/types.ts";
import { aNode, anEdge } from "../../build.ts";
import { first, open } from "./opened.ts";

const text = { ja: "", en: "" };

test("the dataset of the first picture leads the legend, whichever was loaded last", () => {
  const label = (name: string): Lens["labels"][string] => ({
    name: { ja: name, en: name },
    plural: text,
    caption: { ja: [], en: [] },
    colour: { light: "#000000", dark: "#ffffff" },
    shape: "ellipse",
    size: [20, 20],
  });
  const other = {
    ...first.dataset,
    id: "other",
    lens: { labels: { Mine: label("Mine"), Country: label("Land") }, relationships: {}, properties: {}, questions: [] },
  };
  const names = Object.keys(first.dataset.lens.labels);
  for (const datasets of [
    [first.dataset, other],
    [other, first.dataset],
  ]) {
    const lens = mergeLenses(datasets, undefined);
    expect(Object.keys(lens.labels)).toEqual([...names, "Mine"]);
    expect(lens.labels["Country"]).toEqual(first.dataset.lens.labels["Country"]);
  }
});

test("a node of two labels has one line in the legend and counts for both among the neighbours", async () => {
  const graph = {
    nodes: [
      aNode({ key: "Movie:1", labels: ["Movie"], properties: { id: 1, title: "Film" } }),
      aNode({ key: "Person:1", labels: ["Actor", "Person"], properties: { id: 1, name: "Player" } }),
    ],
    edges: [anEdge({ source: "Person:1", target: "Movie:1", type: "ACTED_IN" })],
  };
  const { explorer } = open(graph, { lens: false });
  await explorer.openAround("Movie:1");
  expect(explorer.state.value.facets.label.map(({ value, shown }) => [value, shown])).toEqual([
    ["Movie", 1],
    ["Person", 1],
  ]);
  const shown = ["Person", "Actor"].map((label) => explorer.neighboursShown("Movie:1", "ACTED_IN", "in", label));
  expect(shown).toEqual([1, 1]);
});
