import { describe, expect, it } from "vitest";
import { arrange } from "../../../client/graph/arrange.ts";
import { axisChoices } from "../../../client/graph/layout-choices.ts";
import { made } from "../../../client/graph/layout-wishes.ts";
import { labelLens } from "../../../client/graph/lens.ts";
import type { LayoutName } from "../../../client/graph/scene.ts";
import { aNode, anEdge } from "../../build.ts";
import { captionsThatOverlap, open, places, star } from "./opened.ts";

const opened = async () => {
  const one = open();
  await one.explorer.openOverview();
  return one;
};
const layouts: LayoutName[] = ["force", "sections", "radial", "concentric", "tree", "circle", "grid"];

describe.each(layouts)("%s", (name) => {
  it("makes a canvas of its own of the first picture, with all its nodes and no overlap in either language; undo goes back", async () => {
    const one = await opened();
    const before = places(one);
    await arrange(one.explorer.desk, name, "");
    expect(one.explorer.state.value).toMatchObject({ view: "explore", layout: name, nodes: 113, edges: 161 });
    expect(captionsThatOverlap(one)).toEqual([]);
    one.session.language.value = "ja";
    expect(captionsThatOverlap(one)).toEqual([]);
    one.session.language.value = "en";
    expect(one.explorer.steps.at(-1)).toEqual({ doing: { kind: "layout", name, with: {} }, done: true });
    one.explorer.undo();
    expect(one.explorer.state.value).toMatchObject({ view: "overview", layout: "columns" });
    expect(places(one)).toEqual(before);
  });
});

it("columns opens the first picture again", async () => {
  const one = await opened();
  await arrange(one.explorer.desk, "grid", "");
  await arrange(one.explorer.desk, "columns", "");
  expect(one.explorer.state.value).toMatchObject({ view: "overview", layout: "columns", nodes: 113 });
});

it("pinned nodes stay; of several selected nodes none but those move", async () => {
  const one = open(star(12), { lens: false });
  await one.explorer.openAround("Thing:hub");
  one.explorer.desk.stage.pin("Leaf:3");
  const first = places(one);
  await arrange(one.explorer.desk, "circle", "");
  const second = places(one);
  expect(second["Leaf:3"]).toEqual(first["Leaf:3"]);
  expect(second["Leaf:4"]).not.toEqual(first["Leaf:4"]);
  one.explorer.selectMany(["Leaf:1", "Leaf:2", "Leaf:5"]);
  await arrange(one.explorer.desk, "grid", "");
  const third = places(one);
  const moved = Object.keys(third).filter(
    (key) => String(Object.values(third[key] ?? {})) !== String(Object.values(second[key] ?? {})),
  );
  expect(moved.every((key) => ["Leaf:1", "Leaf:2", "Leaf:5"].includes(key))).toBe(true);
  expect(captionsThatOverlap(one)).toEqual([]);
  expect(one.explorer.state.value.layout).toBe("circle");
});

it("what a filter hid comes back beside its neighbours, on nothing", async () => {
  const one = await opened();
  one.explorer.toggle("label", "Agency");
  await arrange(one.explorer.desk, "force", "");
  one.explorer.toggle("label", "Agency");
  expect(captionsThatOverlap(one)).toEqual([]);
});

it("the second of two arrangements holds, the first is given up", async () => {
  const one = await opened();
  const both = [arrange(one.explorer.desk, "force", ""), arrange(one.explorer.desk, "grid", "")];
  await Promise.all(both);
  expect(one.explorer.state.value.layout).toBe("grid");
  expect(one.explorer.steps.map(({ doing }) => doing.name)).toEqual(["grid"]);
});

it("by a property, marks stand along the sides where the nodes came to stand", async () => {
  const nodes = [10, 20, 60].map((size, at) =>
    aNode({
      key: `Thing:${at}`,
      labels: ["Thing"],
      properties: { id: at, size, group: at === 2 ? "b" : "a", name: `n${at}` },
    }),
  );
  const edges = [anEdge({ source: "Thing:0", target: "Thing:1" }), anEdge({ source: "Thing:0", target: "Thing:2" })];
  const one = open({ nodes, edges }, { lens: false });
  await one.explorer.openAround("Thing:0");
  expect(axisChoices(one.explorer.desk.stage)).toEqual([made.here, "group", "id", "size"]);
  await arrange(one.explorer.desk, "property", "", { x: "size", y: "group" });
  const at = places(one);
  const { axes } = one.explorer.desk.stage.parts;
  expect(axes?.x?.marks.map(({ value }) => value).filter((value) => value === 10 || value === 60)).toEqual([10, 60]);
  expect(axes?.x?.marks[0]?.at).toBe(at["Thing:0"]?.x);
  expect(axes?.y?.marks.map(({ value }) => value)).toEqual(["a", "b"]);
  await arrange(one.explorer.desk, "grid", "");
  expect(one.explorer.desk.stage.parts.axes).toBeUndefined();
});

it("by kind and relationships, kinds stand beside each other in their order, each about its heading", async () => {
  const one = await opened();
  await arrange(one.explorer.desk, "property", "", { x: made.label, y: made.here });
  const { measure, lens, parts } = one.explorer.desk.stage;
  const [at, kinds] = [places(one), parts.axes?.x?.marks ?? []];
  const spans = kinds.map(({ at: middle, value = "" }) => {
    const half = measure(labelLens(lens, String(value)).plural.en, 12, 600) / 2;
    const own = one.explorer.nodes().filter(({ labels }) => labels[0] === value);
    const xs = own.map(({ key }) => at[key]?.x ?? Number.NaN);
    return { from: Math.min(middle - half, ...xs), to: Math.max(middle + half, ...xs) };
  });
  expect(kinds.length).toBeGreaterThan(3);
  spans.slice(1).forEach(({ from }, before) => {
    expect(from).toBeGreaterThan(spans[before]?.to ?? Number.NaN);
  });
  expect(captionsThatOverlap(one)).toEqual([]);
});
