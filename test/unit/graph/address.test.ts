import fc from "fast-check";
import { expect, it } from "vitest";
import { cameraOf, encodeView, lookOf } from "../../../client/graph/address.ts";
import { decodeView } from "../../../client/graph/address-read.ts";
import { readOrigins, writeOrigins } from "../../../client/graph/brought.ts";
import { emptyScene, type Scene } from "../../../client/graph/scene.ts";
import { aNode, anEdge } from "../../build.ts";

const scene: Scene = {
  ...emptyScene,
  view: "explore",
  actors: [
    { node: aNode({ key: "Measure:m31" }), x: 10.4, y: -20.6, focus: true },
    {
      node: aNode({ key: "Agency:a,b|c&d" }),
      x: 300,
      y: 40,
      pinned: true,
      hidden: true,
      from: ["Measure:m31"],
      came: 2,
    },
  ],
  edges: [{ edge: anEdge({ key: "a|T|b" }), hidden: true }],
  filters: { ...emptyScene.filters, label: new Set(["Country"]), variant: new Set(["Funding:existing"]) },
  parts: {
    styles: [{ of: "node", kind: "Funding", channel: "colour", property: "status", scale: "categorical" }],
    grouping: { by: { types: ["IN_SECTOR"] }, folded: ["Sector:batteries"] },
  },
};

it("an address holds nodes with rounded places, what is hidden, filters, selection and camera", () => {
  const text = encodeView(
    { ...scene, layout: "tree" },
    [
      { kind: "edge", key: "a|T|b" },
      { kind: "node", key: "Measure:m31" },
    ],
    { zoom: 0.756, x: 100.4, y: 50 },
  );
  expect(decodeView(`#${text}`)).toEqual({
    view: "explore",
    nodes: [
      { key: "Measure:m31", at: { x: 10, y: -21 }, focus: true, pinned: false },
      { key: "Agency:a,b|c&d", at: { x: 300, y: 40 }, focus: false, pinned: true },
    ],
    brought: ["2,1\nMeasure:m31"],
    hidden: ["Agency:a,b|c&d", "a|T|b"],
    filters: scene.filters,
    parts: [
      ["y", "ncc,,,:Funding,status"],
      ["g", "t,IN_SECTOR"],
      ["gf", "Sector:batteries"],
    ],
    selected: [
      { kind: "edge", key: "a|T|b" },
      { kind: "node", key: "Measure:m31" },
    ],
    layout: "tree",
    look: { zoom: 0.76, x: 100, y: 50 },
  });
});

it("who brought whom comes back from an address", () => {
  const origin = fc.record({
    came: fc.nat({ max: 5 }),
    from: fc.uniqueArray(fc.constantFrom("Thing:1", "Thing:a,b c", "~4:x:1-2"), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(fc.option(origin, { nil: {} }), { maxLength: 40 }), (list) => {
      const back = readOrigins(writeOrigins(list));
      expect(list.map((_, at) => back.get(at) ?? {})).toEqual(list);
    }),
  );
});

it("the first picture is named without its nodes", () => {
  const first: Scene = { ...emptyScene, view: "overview", actors: [{ node: aNode(), x: 1, y: 2, first: true }] };
  expect(encodeView(first, [], undefined)).toBe("v=overview");
});

it("an empty canvas needs no address", () => {
  expect(encodeView(emptyScene, [], undefined)).toBe("");
});

it("whatever stands in the address, reading it does not fail", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `v=overview&${text}`),
        fc.string().map((text) => `v=explore&n=${text}&c=${text}&s=${text}`),
      ),
      (text) => {
        const view = decodeView(text);
        expect(view === undefined || ["overview", "explore"].includes(view.view)).toBe(true);
      },
    ),
  );
  expect(["", "#", "v=explore", "v=nonsense&n=1,2,,Thing:1"].map(decodeView)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it("a node without a place is read as its key", () => {
  expect(decodeView("v=explore&n=Measure:m01")?.nodes).toEqual([
    { key: "Measure:m01", at: undefined, focus: false, pinned: false },
  ]);
});

it("a camera comes back as the same look on the same canvas", () => {
  const camera = { zoom: 0.5, pan: { x: 20, y: -30 } };
  const size = { width: 800, height: 600 };
  expect(cameraOf(lookOf(camera, size), size)).toEqual(camera);
});
