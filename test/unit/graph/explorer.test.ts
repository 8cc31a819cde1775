import { describe, expect, it } from "vitest";
import { CallError } from "../../../client/api.ts";
import { aNode } from "../../build.ts";
import { captionsThatOverlap, first, open, places, star } from "./opened.ts";

describe("the first picture", () => {
  it("shows the table and counts it", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    const { view, layout, nodes, hidden, facets, canUndo, truncated } = opened.explorer.state.value;
    expect({ view, layout, nodes, hidden, canUndo, truncated }).toEqual({
      view: "overview",
      layout: "columns",
      nodes: opened.explorer.nodes().length,
      hidden: 0,
      canUndo: false,
      truncated: undefined,
    });
    const shown = (kind: "label" | "variant") =>
      facets[kind].map((facet) => [facet.value, facet.shown, facet.uncounted]);
    expect(shown("label").slice(0, 4)).toEqual([
      ["Measure", 38, 0],
      ["Section", 4, 0],
      ["Sector", 13, 0],
      ["Agency", 19, 1],
    ]);
    expect(facets.label.find((facet) => facet.value === "Instrument")).toMatchObject({ shown: 0, hidden: 0 });
    expect(shown("variant").slice(0, 3)).toEqual([
      ["Funding:committed", 3, 0],
      ["Funding:existing", 2, 0],
      ["Funding:recommended", 4, 0],
    ]);
    expect(facets.basis.map((facet) => facet.value)).toEqual(["source", "heading", "inferred", "external"]);
  });

  it("changes captions and arrangement with the language, at once", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    const caption = () => opened.cy.getElementById("Agency:doe").data("look").caption;
    expect([caption(), opened.explorer.captionOf(opened.explorer.node("Agency:doe") ?? aNode())]).toEqual([
      "Energy (DOE)",
      "Energy (DOE)",
    ]);
    opened.session.language.value = "ja";
    expect(caption()).toBe("エネルギー省");
  });

  it("dims what does not hang together with the selection", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    opened.explorer.select({ kind: "node", key: "Agency:dfc" });
    const classes = (key: string) =>
      ["dim", "far", "ring"].filter((name) => opened.cy.getElementById(key).hasClass(name));
    expect(["Agency:dfc", "Measure:m09", "Measure:m01", "Agency:doe", "Sector:A1"].map(classes)).toEqual([
      ["far", "ring"],
      ["far"],
      ["dim"],
      ["dim"],
      [],
    ]);
    opened.explorer.select(undefined);
    expect(opened.cy.elements(".dim").length).toBe(0);
  });

  it("folds on a phone and takes a fresh canvas to expand", async () => {
    const opened = open();
    opened.explorer.resize({ width: 390, height: 680 });
    await opened.explorer.openOverview();
    expect(opened.cy.nodes(".said").filter((ele) => ele.data("label") === "Measure").length).toBe(38);
    expect(opened.explorer.state.value.hidden).toBe(0);
    await opened.explorer.expand("Agency:dod");
    expect(opened.explorer.state.value).toMatchObject({
      view: "explore",
      selected: { kind: "node", key: "Agency:dod" },
    });
    opened.explorer.undo();
    expect(opened.explorer.state.value.view).toBe("overview");
  });

  it("stays as it is arranged when a panel opens beside a selection", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    const before = places(opened);
    opened.explorer.select({ kind: "node", key: "Measure:m01" });
    opened.explorer.resize({ width: 764, height: 828 });
    expect(places(opened)).toEqual(before);
  });
});

describe("expanding", () => {
  it("leaves everything where it is, in the first picture and after a question", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    const before = places(opened);
    await opened.explorer.expand("Measure:m11");
    const after = places(opened);
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
    expect(Object.fromEntries(Object.keys(before).map((key) => [key, after[key]]))).toEqual(before);
  });

  it("puts new nodes where no caption touches another", async () => {
    const opened = open();
    await opened.explorer.openAround("Resource:lithium");
    expect(captionsThatOverlap(opened)).toEqual([]);
    await opened.explorer.expand("Resource:crit_min");
    await opened.explorer.expand("Agency:doe");
    expect(captionsThatOverlap(opened)).toEqual([]);
  });

  it("is one step that undo and redo bring back exactly", async () => {
    const opened = open();
    await opened.explorer.openAround("Resource:lithium");
    const before = { places: places(opened), address: opened.explorer.encode() };
    await opened.explorer.expand("Resource:crit_min");
    const after = { places: places(opened), address: opened.explorer.encode() };
    opened.explorer.undo();
    expect({ places: places(opened), address: opened.explorer.encode() }).toEqual(before);
    expect(opened.explorer.state.value.canRedo).toBe(true);
    opened.explorer.redo();
    expect({ places: places(opened), address: opened.explorer.encode() }).toEqual(after);
  });

  it("shows the edges between new nodes and those that were there", async () => {
    const opened = open();
    await opened.explorer.openAround("Agency:doe", { types: ["RESPONSIBLE_FOR"] });
    await opened.explorer.show(["Resource:crit_min"]);
    const touching = opened.explorer.edges().filter((edge) => edge.target === "Resource:crit_min");
    expect(touching.map((edge) => edge.source)).toEqual(["Measure:m08"]);
    expect(opened.explorer.neighboursShown("Measure:m08", "CONCERNS", "out", "Resource")).toBe(1);
    expect(opened.explorer.edgesBetween("Resource:crit_min", "Measure:m08")).toHaveLength(1);
  });

  it("says when it was cut", async () => {
    const opened = open(star(300), { lens: false });
    await opened.explorer.openAround("Thing:hub", { limit: 50 });
    const next = { limit: 50, skip: 50 };
    expect(opened.explorer.state.value.truncated).toEqual({ shown: 50, total: 300, of: "Thing:hub", next });
    expect(opened.cy.getElementById("Thing:hub").data("marks").more).toBe(250);
  });

  it("goes on where it was cut until all are shown", async () => {
    const { explorer } = open(star(300), { lens: false });
    await explorer.openAround("Thing:hub", { limit: 120 });
    const shown: (number | undefined)[] = [];
    for (let round = 0; round < 3; round++) {
      const { truncated } = explorer.state.value;
      shown.push(truncated?.shown, explorer.state.value.nodes);
      if (truncated?.next) await explorer.expand("Thing:hub", truncated.next);
    }
    expect(shown).toEqual([120, 121, 240, 241, undefined, 301]);
  });

  it("of an unknown node fails upwards and leaves the canvas alone", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    const before = opened.explorer.state.value.nodes;
    await expect(opened.explorer.expand("Measure:m99")).rejects.toThrow(CallError);
    expect([opened.explorer.state.value.nodes, opened.session.busy.value]).toEqual([before, undefined]);
  });
});

describe("questions", () => {
  it("walk the steps of the lens", async () => {
    const opened = open();
    const [question] = first.dataset.lens.questions;
    await opened.explorer.openQuestion(
      question ?? { id: "", text: { ja: "", en: "" }, start: { keys: [], labels: [] }, steps: [], to: [] },
    );
    const labels = new Set(opened.explorer.nodes().map((node) => node.labels[0]));
    expect([...labels].sort()).toEqual(["Agency", "Funding", "Measure"]);
    expect(opened.explorer.nodes().filter((node) => node.labels[0] === "Funding")).toHaveLength(9);
    expect(captionsThatOverlap(opened)).toEqual([]);
  });

  it("with an end keep only what lies between", async () => {
    const opened = open();
    await opened.explorer.openQuestion({
      id: "test",
      text: { ja: "", en: "" },
      start: { keys: ["Agency:wh"], labels: [] },
      steps: [
        { types: ["RESPONSIBLE_FOR"], labels: ["Measure"], direction: "out", from: ["Agency"] },
        { types: ["INVOLVES"], labels: ["Country"], direction: "out", from: ["Measure"] },
      ],
      to: ["Country:CHN"],
    });
    expect(
      opened.explorer
        .nodes()
        .map((node) => node.key)
        .sort(),
    ).toEqual(["Agency:wh", "Country:CHN", "Measure:m36"]);
  });
});

describe("filters", () => {
  it("hide with everything that hangs on it, count it, and give it back", async () => {
    const opened = open();
    await opened.explorer.openOverview();
    opened.explorer.toggle("label", "Country");
    const { hidden, facets } = opened.explorer.state.value;
    expect(facets.label.find((facet) => facet.value === "Country")).toMatchObject({ shown: 0, hidden: 6, off: true });
    expect(facets.type.find((facet) => facet.value === "INVOLVES")).toMatchObject({ shown: 2, hidden: 7, off: false });
    expect(hidden).toBe(13);
    opened.explorer.toggle("label", "Country");
    expect(opened.explorer.state.value.hidden).toBe(0);
    opened.explorer.hide("Agency:wh");
    expect(opened.explorer.node("Agency:wh")).toBeDefined();
    expect(opened.explorer.nodes().some((node) => node.key === "Agency:wh")).toBe(false);
    opened.explorer.showAll();
    expect(opened.explorer.state.value.hidden).toBe(0);
    for (let step = 0; step < 4; step++) opened.explorer.undo();
    expect(opened.explorer.state.value).toMatchObject({ hidden: 0, canUndo: false, canRedo: true });
  });
});
