import { expect, test } from "vitest";
import type { Snapshot, State } from "../../../snapshot/schema.ts";
import { faultsOf } from "../../../snapshot/whole.ts";
import { aSnapshot } from "../../a-snapshot.ts";

const good = aSnapshot();
const state = (over: Partial<State>): State => ({ ...good.state, ...over });
const faults = (over: Partial<Snapshot>) => faultsOf({ ...good, ...over });
const step = (over: Partial<NonNullable<Snapshot["story"]>["steps"][number]>) => ({
  ...{ id: "s1", title: {}, text: {}, notes: {}, footnotes: [], state: good.state },
  ...over,
});
const gone = '"Thing:x" is not among the elements';

test("a whole snapshot has no faults", () => {
  const text = { document: "Thing:t0", length: 10, pieces: [{ start: 5, text: "12345" }], segments: [] };
  const story = { steps: [step({ footnotes: ["Thing:t0", "Thing:t0|NEXT|Thing:t1"] }), step({ id: "s2" })] };
  expect(faults({ texts: [text], story })).toEqual([]);
});

test("edges whose ends are not there, and names that stand twice, are named", () => {
  const [node, edge] = [good.elements.nodes[0], good.elements.edges[0]];
  if (!node || !edge) throw new Error("no elements");
  const elements = {
    nodes: [...good.elements.nodes, node],
    edges: [edge, { ...edge, source: "Thing:x" }, { ...edge, key: "other", target: "Thing:x" }],
  };
  expect(faults({ elements, state: state({ nodes: [], edges: [] }) })).toEqual([
    { path: "elements.nodes.3.key", message: '"Thing:t0" stands there twice' },
    { path: "elements.edges.1.key", message: '"Thing:t0|NEXT|Thing:t1" stands there twice' },
    { path: "elements.edges.1.source", message: gone },
    { path: "elements.edges.2.target", message: gone },
  ]);
});

test("what a picture draws, lets stand out or walks along has to be there", () => {
  const x = ["Thing:x"];
  const drawn = state({
    nodes: [
      { key: "Thing:x", x: 0, y: 0 },
      { key: "Thing:t0", x: 0, y: 0 },
      { key: "Thing:t0", x: 1, y: 0 },
    ],
    edges: [{ key: "Thing:x" }],
    highlighted: x,
    dimmed: ["Thing:t0", ...x],
    parts: { route: { nodes: x, edges: x, hop: 0 } },
  });
  expect(faults({ state: drawn }).map(({ path }) => path)).toEqual([
    "state.nodes.2.key",
    "state.nodes.0.key",
    "state.edges.0.key",
    "state.highlighted.0",
    "state.dimmed.1",
    "state.parts.route.nodes.0",
    "state.parts.route.edges.0",
  ]);
});

test("steps have names of their own, and cite what is there", () => {
  const story = { steps: [step({}), step({ footnotes: ["Thing:x"], state: state({ dimmed: ["Thing:x"] }) })] };
  expect(faults({ story })).toEqual([
    { path: "story.steps.1.id", message: '"s1" stands there twice' },
    { path: "story.steps.1.state.dimmed.0", message: gone },
    { path: "story.steps.1.footnotes.0", message: gone },
  ]);
});

test("pieces and segments end where their text ends", () => {
  const text = {
    document: "Thing:x",
    length: 10,
    pieces: [
      { start: 0, text: "1234567890" },
      { start: 6, text: "12345" },
    ],
    segments: [
      { start: 0, end: 10, kind: "row" },
      { start: 5, end: 4, kind: "row" },
      { start: 5, end: 11, kind: "row" },
    ],
  };
  expect(faults({ texts: [text] }).map(({ path }) => path)).toEqual([
    "texts.0.document",
    "texts.0.pieces.1",
    "texts.0.segments.1",
    "texts.0.segments.2",
  ]);
});

test("texts that would fill the memory of whoever reads them are none, however little of them was kept", () => {
  const text = (at: number, length: number) => {
    const pieces = [{ start: length - 1, text: "x" }];
    return { document: `Thing:t${at}`, length, pieces, segments: [] };
  };
  const whole = 64 * 1024 * 1024;
  expect(faults({ texts: [text(0, 8_000_000), text(1, whole - 8_000_000)] })).toEqual([]);
  expect(faults({ texts: [text(0, 8_000_000), text(1, whole)] })).toEqual([
    { path: "texts.1.length", message: "is more than the 67108864 characters of all texts" },
  ]);
});

test("at most a hundred faults are told", () => {
  const highlighted = Array.from({ length: 1000 }, (_, i) => `Thing:x${i}`);
  expect(faults({ state: state({ highlighted }) }).length).toBe(100);
});
