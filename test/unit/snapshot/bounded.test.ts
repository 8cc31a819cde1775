import cytoscape from "cytoscape";
import { expect, test } from "vitest";
import { shownGroups } from "../../../client/graph/grouping-painter.ts";
import { drawings } from "../../../client/graph/palette.ts";
import type { ValueStyle } from "../../../client/graph/parts.ts";
import { Stage } from "../../../client/graph/stage.ts";
import type { Lens } from "../../../client/graph/types.ts";
import { numberScale } from "../../../client/graph/value-scale.ts";
import { profileOf, toValue } from "../../../client/graph/values.ts";
import { drawable } from "../../../client/snapshot/drawable.ts";
import { sceneOf } from "../../../client/snapshot/scene-of.ts";
import { aSnapshot } from "../../a-snapshot.ts";

test("notes of a snapshot are as wide as notes are, and rules over each other are few", () => {
  const { elements, state } = aSnapshot();
  const rule = (over: Partial<ValueStyle>): ValueStyle => ({
    ...{ of: "node", channel: "size", property: "v", scale: "sequential" },
    ...over,
  });
  const kinds = Array.from({ length: 20 }, (_, i) => rule({ kind: `K${i}`, channel: "colour" }));
  const heap = Array.from({ length: 20 }, (_, i) => rule({ property: `p${i}` }));
  const note = { id: "n", text: "t", at: { x: 0, y: 0 } };
  const notes = [0, 200, 1e5].map((width) => ({ ...note, width }));
  const parts = { notes: [note, ...notes], styles: [...heap, ...kinds] };
  const scene = sceneOf(elements, { ...state, parts }, "frozen");
  expect(scene.parts?.notes?.map(({ width }) => width)).toEqual([undefined, 80, 200, 480]);
  expect(scene.parts?.styles).toEqual([...heap.slice(0, 3), ...kinds]);
});

test("numbers at the ends of what there is have their place on every scale", () => {
  const profile = profileOf([1e300, -1e300, 1e308, -1e308, 0].map(toValue));
  expect(profile.numbers).toEqual([-1e300, 0, 1e300]);
  for (const scale of ["sequential", "diverging"] as const)
    for (const middle of [undefined, 1e308, -1e308, Number.MAX_VALUE]) {
      const made = numberScale(profile, { scale, spread: "log", ...(middle === undefined ? {} : { middle }) });
      const places = profile.numbers.map((one) => made?.at(one) ?? Number.NaN);
      expect([...places, ...(made?.ticks ?? [])].every(Number.isFinite), `${scale} ${middle}`).toBe(true);
    }
  expect(toValue({ $type: "Integer", value: "many" })).toBeUndefined();
});

test("a first picture of thousands of nodes stays where it is", () => {
  const views = [2000, 2001].map((count) => {
    const { elements, state } = aSnapshot({}, count);
    const nodes = state.nodes.map((node) => ({ ...node, first: true }));
    return sceneOf(elements, { ...state, nodes, view: "overview", layout: "columns" }, "live").view;
  });
  expect(views).toEqual(["overview", "explore"]);
});

test("a canvas has boxes for 600 groups, and none where there would be more", () => {
  const boxes = [600, 601].map((count) => {
    const { elements, state } = aSnapshot({}, count);
    const stage = new Stage(cytoscape({ headless: true, styleEnabled: true }));
    stage.set(sceneOf(elements, { ...state, parts: { grouping: { by: { property: "id" }, folded: [] } } }, "frozen"));
    return shownGroups(stage).length;
  });
  expect(boxes).toEqual([600, 0]);
});

test("a lens of a snapshot has shapes that can be drawn and sizes that can be seen", () => {
  const text = { ja: "x", en: "x" };
  const label = (shape: string, size: [number, number]): Lens["labels"][string] => ({
    ...{ name: text, plural: text, caption: { ja: ["name"], en: ["name"] }, shape, size },
    colour: { light: "#000000", dark: "#ffffff" },
  });
  const lens = (labels: Lens["labels"]): Lens => ({ labels, relationships: {}, properties: {}, questions: [] });
  const shapes = [...drawings.map(([shape]) => shape), "star", "cut-rectangle", "round-tag"];
  const known = Object.fromEntries(shapes.map((shape) => [shape, label(shape, [20, 30])]));
  expect(drawable(lens(known))).toEqual(lens(known));
  const junk = ["constructor", "url(x)", "", "round-star"].map((shape) => label(shape, [-1e300, 1e300]));
  const drawn = drawable(lens(Object.fromEntries(junk.map((one) => [one.shape, one]))));
  expect(Object.values(drawn.labels)).toEqual(junk.map((one) => ({ ...one, shape: "ellipse", size: [4, 400] })));
});
