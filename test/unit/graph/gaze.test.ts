import { describe, expect, it } from "vitest";
import { boxOf } from "../../../client/graph/boxes.ts";
import { createMeasure } from "../../../client/graph/measure.ts";
import { type Opened, open, places } from "./opened.ts";

const whole = { width: 1192, height: 828 };
const besidePanel = { width: 764, height: 828 };

/** Whether nodes with their captions are on the canvas as a person sees it. */
function inSight({ cy }: Opened, keys: string[], { width, height } = besidePanel): boolean[] {
  const zoom = cy.zoom();
  const pan = cy.pan();
  return keys.map((key) => {
    const ele = cy.getElementById(key);
    const box = boxOf(ele.data("look"), ele.position(), createMeasure());
    const [left, right] = [box.left * zoom + pan.x, box.right * zoom + pan.x];
    const [top, bottom] = [box.top * zoom + pan.y, box.bottom * zoom + pan.y];
    return left >= 0 && top >= 0 && right <= width && bottom <= height;
  });
}

describe("the camera", () => {
  it("shows both ends of an edge that is selected beside a panel, and goes home when the panel closes", async () => {
    const opened = open();
    const { explorer, cy } = opened;
    await explorer.openOverview();
    const before = places(opened);
    const home = { ...cy.pan() };
    explorer.select({ kind: "edge", key: "Measure:m31|CONCERNS|Resource:lithium" });
    explorer.resize(besidePanel);
    expect(inSight(opened, ["Measure:m31", "Resource:lithium"])).toEqual([true, true]);
    expect({ places: places(opened), zoom: cy.zoom() }).toEqual({ places: before, zoom: 1 });
    explorer.select(undefined);
    explorer.resize(whole);
    expect({ ...cy.pan() }).toEqual(home);
  });

  it("shows the far ends of a node of the first picture where they fit, else the node itself", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    opened.explorer.select({ kind: "node", key: "Resource:lithium" });
    opened.explorer.resize(besidePanel);
    expect(inSight(opened, ["Resource:lithium", "Measure:m03", "Measure:m31"])).toEqual([true, true, true]);
    opened.explorer.select({ kind: "node", key: "Measure:m31" });
    expect(inSight(opened, ["Measure:m31"])).toEqual([true]);
  });

  it("stays where a person moved it when a panel closes", async () => {
    const { explorer, cy } = open();
    await explorer.openOverview();
    explorer.select({ kind: "node", key: "Agency:doe" });
    explorer.resize(besidePanel);
    cy.viewport({ zoom: 1, pan: { x: -120, y: -40 } });
    cy.emit("dragpan");
    explorer.select(undefined);
    explorer.resize(whole);
    expect({ ...cy.pan() }).toEqual({ x: -120, y: -40 });
  });

  it("has in the middle what an address told, also when a panel opens beside it, until something else is looked at", async () => {
    const { explorer, cy } = open();
    await explorer.openAround("Agency:dfc");
    explorer.resize(besidePanel);
    cy.viewport({ zoom: 1, pan: { x: 37, y: 120 } });
    cy.emit("dragpan");
    const address = explorer.encode();
    for (let reload = 0; reload < 3; reload++) {
      const again = open();
      again.explorer.resize(whole);
      await again.explorer.restore(address);
      again.explorer.resize(besidePanel);
      expect({ ...again.cy.pan() }).toEqual({ x: 37, y: 120 });
      expect(again.explorer.encode()).toBe(address);
      again.explorer.select(undefined);
      again.explorer.resize(whole);
      expect({ ...again.cy.pan() }).toEqual({ x: 37, y: 120 });
    }
  });

  it("follows what undo and redo change, where nothing of it is in sight", async () => {
    const opened = open();
    await opened.explorer.openAround("Agency:dfc");
    opened.explorer.hide("Measure:m09");
    opened.cy.viewport({ zoom: 1, pan: { x: 4000, y: 4000 } });
    opened.cy.emit("dragpan");
    expect(inSight(opened, ["Measure:m09"], whole)).toEqual([false]);
    opened.explorer.undo();
    await expect.poll(() => inSight(opened, ["Measure:m09"], whole)).toEqual([true]);
  });

  it("shows what an expansion brought", async () => {
    const opened = open();
    await opened.explorer.openAround("Agency:dfc");
    opened.explorer.resize({ width: 420, height: 360 });
    const before = new Set(Object.keys(places(opened)));
    await opened.explorer.expand("Measure:m09");
    const added = Object.keys(places(opened)).filter((key) => !before.has(key));
    expect(inSight(opened, added, { width: 420, height: 360 })).toEqual(added.map(() => true));
  });
});

describe("an expansion in the first picture", () => {
  it("of a column's node stands outside the picture, and edges within the column bow towards the middle", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    const before = new Set(Object.keys(places(opened)));
    await opened.explorer.expand("Agency:doe");
    const added = Object.entries(places(opened)).filter(([key]) => !before.has(key));
    expect(added.length).toBeGreaterThan(3);
    expect(added.filter(([, { x }]) => x > 206)).toEqual([]);
    await opened.explorer.expand("Resource:lithium");
    const within = opened.cy.getElementById("Resource:lithium|KIND_OF|Resource:crit_min");
    expect([within.hasClass("curved"), within.data("curve").from]).toEqual([true, { x: -8, y: 0 }]);
  });
});

describe("showing a node that the first picture does not draw", () => {
  it("opens a canvas around it, from which undo leads back", async () => {
    const { explorer } = open();
    await explorer.openOverview();
    const missing = "Instrument:dpa";
    await explorer.show([missing]);
    expect(explorer.state.value).toMatchObject({ view: "explore", selected: { kind: "node", key: missing } });
    explorer.undo();
    expect(explorer.state.value).toMatchObject({ view: "overview", layout: "columns" });
  });

  it("does so too for a node that is folded away on a phone", async () => {
    const { explorer } = open();
    explorer.resize({ width: 390, height: 680 });
    await explorer.openOverview();
    await explorer.show(["Resource:lithium"]);
    expect(explorer.state.value).toMatchObject({
      view: "explore",
      selected: { kind: "node", key: "Resource:lithium" },
    });
    explorer.undo();
    await explorer.show(["Agency:doe"]);
    expect(explorer.state.value).toMatchObject({ view: "overview", selected: { kind: "node", key: "Agency:doe" } });
  });
});
