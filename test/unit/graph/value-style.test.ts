import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hide } from "../../../client/graph/hiding.ts";
import { painters } from "../../../client/graph/painters.ts";
import type { ValueStyle } from "../../../client/graph/parts.ts";
import { addStyle, changeStyle, moveStyle, removeStyle } from "../../../client/graph/style-verbs.ts";
import { categorical, neutral, sequential } from "../../../client/graph/value-colours.ts";
import { categoryScale, numberScale } from "../../../client/graph/value-scale.ts";
import { readStyle } from "../../../client/graph/value-style.ts";
import { profileOf, toValue } from "../../../client/graph/values.ts";
import { inSight } from "../../../client/views/style/use-legend.ts";
import { aNode, anEdge } from "../../build.ts";
import { captionsThatOverlap, type Opened, open, places } from "./opened.ts";
import type { Graph } from "./server.ts";

const profile = (...raw: unknown[]) => profileOf(raw.map(toValue));

describe("values", () => {
  it("are numbers, dates, booleans and texts, in every form the API writes them", () => {
    const raw = [
      7,
      { $type: "Integer", value: "9007199254740993" },
      { $type: "Date", value: "2021-06-08" },
      "2021-06-08",
      true,
      " a  b ",
    ];
    expect(raw.map(toValue)).toEqual([
      { is: "number", number: 7 },
      { is: "number", number: 9007199254740992 },
      { is: "date", number: Date.UTC(2021, 5, 8) },
      { is: "date", number: Date.UTC(2021, 5, 8) },
      { is: "boolean", text: "true" },
      { is: "text", text: "a b" },
    ]);
    const none = [undefined, null, "", " ", { $type: "Float", value: "NaN" }, Number.NaN];
    expect(none.map(toValue)).toEqual(none.map(() => undefined));
  });

  it("of a zoned time are read, and what only looks like a date is a text", () => {
    expect(toValue({ $type: "DateTime", value: "2024-01-02T03:04:05Z[UTC]" })).toEqual({
      is: "date",
      number: Date.UTC(2024, 0, 2, 3, 4, 5),
    });
    expect(toValue("2024-99-99")).toEqual({ is: "text", text: "2024-99-99" });
  });
});

describe("a scale of numbers", () => {
  it("is even where the values are of one size, logarithmic where the largest dwarfs the others, and says why", () => {
    const read = (...raw: number[]) => {
      const { spread, why } = numberScale(profile(...raw), { scale: "sequential" }) ?? {};
      return [spread, why];
    };
    expect(read(5, 71)).toEqual(["linear", "even"]);
    expect(read(60, 6_000_000)).toEqual(["log", "wide"]);
    expect(read(0, 6_000_000)).toEqual(["linear", "sign"]);
    expect(read(-3, 8)).toEqual(["linear", "sign"]);
    expect(read(4, 4)).toEqual(["linear", "one"]);
    expect(numberScale(profile("a"), { scale: "sequential" })).toBeUndefined();
  });

  it("grows with its values, from 0 to 1, and its ticks lie between its ends", () => {
    const number = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.double({ min: 0.001, max: 1e9, noNaN: true }),
    );
    const asked = fc.record({
      scale: fc.constantFrom("sequential" as const, "diverging" as const),
      spread: fc.constantFrom("linear" as const, "log" as const, undefined),
    });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), asked, (numbers, { scale, spread }) => {
        const made = numberScale(profile(...numbers), { scale, ...(spread ? { spread } : {}) });
        if (!made) throw new Error("no scale");
        const at = numbers.toSorted((a, b) => a - b).map((one) => made.at(one));
        expect(at.every((one) => one >= 0 && one <= 1)).toBe(true);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(made.ticks).toEqual(made.ticks.toSorted((a, b) => a - b));
        expect(made.ticks.length).toBeLessThanOrEqual(5);
        expect([made.ticks[0], made.ticks.at(-1)]).toEqual(
          made.why === "one" ? [made.ticks[0], made.ticks[0]] : [made.from, made.to],
        );
      }),
    );
  });

  it("diverges equally strong to both sides of its middle", () => {
    const made = numberScale(profile(-10, 30), { scale: "diverging" });
    expect([-30, -15, 0, 15, 30].map((one) => made?.at(one))).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(numberScale(profile(1, 2, 9), { scale: "diverging" })?.middle).toBe(2);
    expect(numberScale(profile(1, 2, 9), { scale: "diverging", middle: 5 })?.middle).toBe(5);
  });
});

it("of many texts the ten most frequent have a drawing of their own, in the order of their names", () => {
  const texts = Array.from({ length: 14 }, (_, index) => Array.from({ length: 20 - index }, () => `v${index}`)).flat();
  const scale = categoryScale(profile(...texts));
  expect(scale.categories.map(([value]) => value)).toEqual([
    "v0",
    "v1",
    "v2",
    "v3",
    "v4",
    "v5",
    "v6",
    "v7",
    "v8",
    "v9",
  ]);
  expect(scale.others).toEqual({ values: 4, count: 10 + 9 + 8 + 7 });
  expect(scale.at("v12")).toBeUndefined();
});

const things: Graph = {
  nodes: [
    aNode({ key: "Thing:1", properties: { id: 1, size: 10, state: "open" } }),
    aNode({ key: "Thing:2", properties: { id: 2, size: 20, state: "shut" } }),
    aNode({ key: "Thing:3", properties: { id: 3 } }),
  ],
  edges: [
    anEdge({ source: "Thing:1", target: "Thing:2", properties: { share: 10 } }),
    anEdge({ source: "Thing:2", target: "Thing:3", properties: { share: 90 } }),
  ],
};

async function opened(): Promise<Opened> {
  const made = open(things, { lens: false });
  await made.explorer.show(["Thing:1", "Thing:2", "Thing:3"]);
  return painting(made);
}

/** The painter of styles is there, as when a rule was made before. */
async function painting(made: Opened): Promise<Opened> {
  const { stage } = made.explorer.desk;
  stage.furnish({ styles: [] });
  await painters.styles?.();
  await setTimeout(0);
  stage.furnish({ styles: undefined });
  return made;
}

const valuesOf = ({ cy }: Opened) => Object.fromEntries(cy.elements().map((ele) => [ele.id(), ele.data("value")]));
/** What Cytoscape draws: not only what the elements say. */
const drawn = ({ cy }: Opened) =>
  cy.elements().map((ele) => ["background-color", "width", "line-color", "opacity"].map((name) => ele.style(name)));
const widths = ({ cy }: Opened) => cy.nodes().map((ele) => Math.round(ele.width()));
const colour: ValueStyle = { of: "node", kind: "Thing", channel: "colour", property: "size", scale: "sequential" };
const size: ValueStyle = { ...colour, channel: "size" };

describe("a rule", () => {
  it("draws each element by its value and the one without a value outlined", async () => {
    const made = await opened();
    addStyle(made.explorer.desk, colour);
    addStyle(made.explorer.desk, { of: "edge", channel: "width", property: "share", scale: "sequential" });
    const ramp = sequential("light");
    expect(valuesOf(made)).toEqual({
      "Thing:1": { colour: ramp(0), opacity: 0.9 },
      "Thing:2": { colour: ramp(1), opacity: 0.9 },
      "Thing:3": { colour: neutral("light").none, hollow: "none", opacity: 0.35 },
      "Thing:1|NEXT_TO|Thing:2": { width: 1, opacity: 0.75 },
      "Thing:2|NEXT_TO|Thing:3": { width: 6.5, opacity: 0.75 },
    });
    expect(made.cy.getElementById("Thing:3").style("border-style")).toBe("dotted");
  });

  it("is undone, redone and taken away without a trace", async () => {
    const made = await opened();
    const plain = [valuesOf(made), widths(made), places(made)];
    addStyle(made.explorer.desk, size);
    const sized = [valuesOf(made), widths(made), places(made)];
    expect(sized).not.toEqual(plain);
    made.explorer.undo();
    expect([valuesOf(made), widths(made), places(made)]).toEqual(plain);
    made.explorer.redo();
    expect([valuesOf(made), widths(made), places(made)]).toEqual(sized);
    removeStyle(made.explorer.desk, 0);
    expect([valuesOf(made), widths(made)]).toEqual(plain.slice(0, 2));
    expect(made.explorer.steps.map(({ doing }) => [doing.kind, doing.name])).toEqual([
      ["style", "size"],
      ["style", "size"],
    ]);
  });

  it("that was taken away is not drawn any more", async () => {
    const made = await opened();
    const plain = drawn(made);
    addStyle(made.explorer.desk, colour);
    addStyle(made.explorer.desk, { of: "edge", channel: "width", property: "share", scale: "sequential" });
    const styled = drawn(made);
    expect(styled.filter((one, at) => String(one) === String(plain[at]))).toEqual([]);
    made.explorer.undo();
    made.explorer.undo();
    expect(drawn(made)).toEqual(plain);
  });

  it("of sizes makes the area grow with the value: more is larger", async () => {
    const made = await opened();
    addStyle(made.explorer.desk, size);
    const [one = 0, two = 0, none = 0] = widths(made);
    expect([one < two, none]).toEqual([true, one]);
    changeStyle(made.explorer.desk, 0, { ...size, reversed: true });
    expect(widths(made).slice(0, 2)).toEqual([two, one]);
  });

  it("follows the theme, new nodes and the value that came with them", async () => {
    const made = open(things, { lens: false });
    await made.explorer.show(["Thing:1", "Thing:2"]);
    await painting(made);
    addStyle(made.explorer.desk, { ...colour, property: "state", scale: "categorical" });
    made.session.theme.value = "dark";
    const [first, second] = categorical("dark");
    expect([valuesOf(made)["Thing:1"], valuesOf(made)["Thing:2"]]).toEqual([
      { colour: first, opacity: 0.9 },
      { colour: second, opacity: 0.9 },
    ]);
    await made.explorer.show(["Thing:3"]);
    expect(valuesOf(made)["Thing:3"].hollow).toBe("none");
    expect(readStyle(made.explorer.desk.stage, colour)).toMatchObject({ missing: 1 });
  });

  it("counts in its legend what is in sight, and keeps the colours of the whole canvas", async () => {
    const made = open(things, { lens: false });
    await made.explorer.show(["Thing:1", "Thing:2"]);
    const { desk } = made.explorer;
    const state: ValueStyle = { of: "node", channel: "colour", property: "state", scale: "categorical" };
    const whole = readStyle(desk.stage, state);
    const [first, second] = whole.categories?.categories ?? [];
    hide(desk, ["Thing:1"]);
    const seen = inSight(desk.stage, whole);
    expect(seen.categories?.categories).toEqual([
      [first?.[0], 0],
      [second?.[0], 1],
    ]);
    expect([seen.missing, seen.categories?.at(second?.[0] ?? "")]).toEqual([0, 1]);
  });

  it("holds before those below it, for each way of drawing on its own", async () => {
    const made = await opened();
    const { desk } = made.explorer;
    const state: ValueStyle = { of: "node", channel: "colour", property: "state", scale: "categorical" };
    addStyle(desk, state);
    addStyle(desk, colour);
    addStyle(desk, size);
    const top = () => valuesOf(made)["Thing:2"].colour;
    expect(top()).toBe(sequential("light")(1));
    moveStyle(desk, 1, 1);
    expect(desk.stage.parts.styles?.map(({ property, channel }) => `${channel} ${property}`)).toEqual([
      "size size",
      "colour state",
      "colour size",
    ]);
    expect(top()).toBe(categorical("light")[1]);
    // A rule below fills in where the upper one has no value.
    addStyle(desk, { of: "node", kind: "Thing", channel: "colour", property: "nothing", scale: "categorical" });
    expect(top()).toBe(categorical("light")[1]);
  });

  it("of sizes leaves no two nodes on top of each other", async () => {
    const made = open(undefined, { lens: true });
    await made.explorer.openAround("Agency:doe", { limit: 60 });
    addStyle(made.explorer.desk, { of: "node", channel: "size", property: "~all", scale: "sequential" });
    expect(captionsThatOverlap(made)).toEqual([]);
  });
});
