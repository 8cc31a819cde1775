import { describe, expect, it } from "vitest";
import { aNode } from "../../build.ts";
import { captionsThatOverlap, first, open, places, star } from "./opened.ts";

describe("an answer that comes late", () => {
  it("does not overwrite a view that was opened after it", async () => {
    const waiting: (() => void)[] = [];
    const before = (route: string) =>
      route === "GET /api/overview" ? new Promise<void>((go) => waiting.push(go)) : Promise.resolve();
    const opened = open(first, { before });
    const slow = opened.explorer.openOverview();
    await opened.explorer.openAround("Agency:dod");
    for (const go of waiting) go();
    await slow;
    expect(opened.explorer.state.value.view).toBe("explore");
  });

  it("does not come at all when it was cancelled", async () => {
    const waiting: (() => void)[] = [];
    const opened = open(first, { before: () => new Promise<void>((go) => waiting.push(go)) });
    const slow = opened.explorer.openOverview();
    expect(opened.session.busy.value?.what).toBe("Measures");
    opened.session.busy.value?.cancel();
    for (const go of waiting) go();
    await slow;
    expect([opened.explorer.state.value.view, opened.session.busy.value]).toEqual(["empty", undefined]);
  });
});

describe("undo while something is loading", () => {
  it("takes that back and leaves the steps before", async () => {
    const waiting: (() => void)[] = [];
    let held = false;
    const before = () => (held ? new Promise<void>((go) => waiting.push(go)) : Promise.resolve());
    const opened = open(first, { before });
    await opened.explorer.openAround("Resource:lithium");
    const stood = places(opened);
    held = true;
    const slow = opened.explorer.expand("Resource:crit_min");
    await expect.poll(() => waiting.length).toBe(1);
    opened.explorer.undo();
    held = false;
    for (const go of waiting) go();
    await slow;
    expect(places(opened)).toEqual(stood);
    expect(opened.explorer.state.value.view).toBe("explore");
  });
});

describe("a touched node", () => {
  it("is selected by a key at once, and several stay in the order in which they were chosen", async () => {
    const { explorer, cy } = open();
    await explorer.openAround("Agency:dfc");
    const touch = (key: string, more: object = {}) =>
      cy.getElementById(key).emit({ type: "tap", position: { x: 9e5, y: 9e5 }, ...more } as never);
    explorer.select({ kind: "node", key: "Agency:dfc" });
    expect(explorer.state.value.selection).toEqual(["Agency:dfc"]);
    touch("Measure:m09");
    expect(explorer.state.value.selection).toEqual(["Agency:dfc"]);
    explorer.selectTouched();
    expect(explorer.state.value.selection).toEqual(["Measure:m09"]);
    touch("Agency:dfc", { originalEvent: { shiftKey: true } });
    expect(explorer.state.value.selection).toEqual(["Measure:m09", "Agency:dfc"]);
  });
});

describe("walking by keyboard", () => {
  it("goes to the nearest node in the direction", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    opened.explorer.select({ kind: "node", key: "Measure:m02" });
    const walk = (direction: "up" | "down" | "left" | "right") => {
      opened.explorer.selectNext(direction);
      return opened.explorer.state.value.selected?.key;
    };
    expect(walk("up")).toBe("Measure:m01");
    expect(walk("left")).toBe("Agency:hhs");
    expect(opened.cy.getElementById("Agency:hhs").data("marks").focused).toBe(true);
    expect(walk("right")).toMatch(/^(Measure|Sector):/);
    expect(opened.cy.getElementById("Agency:hhs").data("marks").focused).toBe(false);
  });
});

describe("the address", () => {
  it("gives the same view again: places, filters, what is hidden, selection and camera", async () => {
    const opened = open();
    await opened.explorer.openAround("Resource:lithium");
    opened.explorer.toggle("basis", "inferred");
    opened.explorer.hide("Agency:wh");
    opened.explorer.select({ kind: "node", key: "Measure:m31" });
    opened.explorer.zoomBy(1.5);
    const address = opened.explorer.encode();
    const other = open();
    await other.explorer.restore(address);
    expect(other.explorer.encode()).toBe(address);
    expect(places(other)).toEqual(places(opened));
    expect(
      other.explorer
        .edges()
        .map((edge) => edge.key)
        .sort(),
    ).toEqual(
      opened.explorer
        .edges()
        .map((edge) => edge.key)
        .sort(),
    );
  });

  it("gives the first picture with what was added to it", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    await opened.explorer.expand("Measure:m11");
    const other = open();
    await other.explorer.restore(opened.explorer.encode());
    expect(places(other)).toEqual(places(opened));
    expect(other.explorer.state.value.edges).toBe(opened.explorer.state.value.edges);
  });

  it.each(["", "v=explore&n=1,2,,Measure:gone", "%%%", "v=overview&s=node:gone&f=label&c=x"])(
    "%j ends in the first picture",
    async (text) => {
      const opened = open();
      await opened.explorer.restore(text);
      expect(opened.explorer.state.value.view).toBe("overview");
    },
  );

  it("leaves out nodes that are no longer there", async () => {
    const opened = open();
    await opened.explorer.restore("v=explore&n=10,20,,Measure:m01&n=1,2,,Measure:gone");
    expect(places(opened)).toEqual({ "Measure:m01": { x: 10, y: 20 } });
  });
});

describe("a database without a lens", () => {
  it("is shown by its labels, names and titles", async () => {
    const opened = open(star(12), { lens: false });
    await opened.explorer.openOverview();
    expect(opened.explorer.state.value).toMatchObject({ view: "overview", layout: "force", nodes: 13, edges: 12 });
    expect(opened.explorer.captionOf(opened.explorer.node("Leaf:3") ?? aNode())).toBe("Leaf 3");
    const { labels, relationships } = opened.explorer.lens.value;
    expect(Object.values(labels).map(({ shape, colour }) => [shape, colour.light])).toEqual([
      ["ellipse", "#D07655"],
      ["hexagon", "#275933"],
    ]);
    expect(relationships["HAS_LEAF"]).toMatchObject({ name: { en: "has leaf" }, colourOf: "Leaf" });
    expect(captionsThatOverlap(opened)).toEqual([]);
  });

  it("with nothing in it is empty", async () => {
    const opened = open({ nodes: [], edges: [] }, { lens: false });
    await opened.explorer.openOverview();
    expect(opened.explorer.state.value).toMatchObject({ view: "empty", nodes: 0 });
  });
});
