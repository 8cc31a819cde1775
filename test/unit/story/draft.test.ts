import fc from "fast-check";
import { expect, test } from "vitest";
import type { Captured } from "../../../client/snapshot/capture.ts";
import type { Draft } from "../../../client/story/draft.ts";
import { createDraft } from "../../../client/story/draft.ts";
import { forgetfulStore } from "../../../client/story/keep.ts";
import { State } from "../../../snapshot/schema.ts";
import { aNode, anEdge } from "../../build.ts";

const draft = () => createDraft(Promise.resolve(forgetfulStore()));

/** What is on a canvas with these nodes in a chain, the first of which is selected. */
function canvas(names: readonly string[]): Captured {
  const nodes = names.map((name) => aNode({ key: `Thing:${name}`, properties: { name } }));
  const edges = names.slice(1).map((name, at) => anEdge({ source: `Thing:${names[at]}`, target: `Thing:${name}` }));
  const state = State.parse({
    ...{ view: "explore", layout: "force", frame: { width: 800, height: 600 }, highlighted: [], dimmed: [] },
    nodes: nodes.map(({ key }, at) => ({ key, x: at * 100, y: 0 })),
    edges: edges.map(({ key }) => ({ key })),
    filters: { label: [], type: [], basis: [], variant: [], rules: [] },
    selected: nodes.slice(0, 1).map(({ key }) => key),
  });
  return { elements: { nodes, edges }, state };
}

/** Keys of what the steps draw or cite, with the ends of what they cite. */
function used({ steps, elements }: Draft) {
  const keys = new Set<string>();
  for (const { state, footnotes } of steps.value) {
    for (const { key } of [...state.nodes, ...state.edges]) keys.add(key);
    for (const key of footnotes) {
      keys.add(key);
      const edge = elements.value.edges.find((one) => one.key === key);
      if (edge) keys.add(edge.source).add(edge.target);
    }
  }
  return [...keys].sort();
}

const held = ({ elements }: Draft) => [...elements.value.nodes, ...elements.value.edges].map(({ key }) => key).sort();

test("what is selected when a step is taken stands out in it and is selected no more", () => {
  const story = draft();
  story.add(canvas(["a", "b"]));
  const [step] = story.steps.value;
  expect({ highlighted: step?.state.highlighted, selected: step?.state.selected }).toEqual({
    highlighted: ["Thing:a"],
    selected: [],
  });
});

test("a step comes after the one that is chosen, a copy after its model, and a deleted one comes back where it was", () => {
  const story = draft();
  for (const name of ["a", "b"]) {
    story.add(canvas([name]));
    story.write(story.chosen.value ?? "", "title", "en", name);
  }
  const titles = () => story.steps.value.map(({ title }) => title.en);
  story.chosen.value = story.steps.value[0]?.id;
  story.add(canvas(["c"]));
  story.write(story.chosen.value ?? "", "title", "en", "c");
  expect(titles()).toEqual(["a", "c", "b"]);
  story.duplicate(story.chosen.value ?? "");
  expect(titles()).toEqual(["a", "c", "c", "b"]);
  story.remove(story.steps.value[0]?.id ?? "");
  expect(held(story)).toEqual(["Thing:b", "Thing:c"]);
  story.restore();
  expect(titles()).toEqual(["a", "c", "c", "b"]);
  expect(held(story)).toEqual(["Thing:a", "Thing:b", "Thing:c"]);
});

test("nothing written in a language takes that language away", () => {
  const story = draft();
  story.add(canvas(["a"]));
  const id = story.chosen.value ?? "";
  story.write(id, "text", "ja", "文");
  story.write(id, "text", "en", "Text");
  story.write(id, "text", "en", "");
  expect(story.steps.value[0]?.text).toEqual({ ja: "文" });
});

test("a cited relationship stays with its ends when the step shows something else, and goes with the last text that names it", () => {
  const story = draft();
  const first = canvas(["a", "b"]);
  story.add(first);
  const id = story.chosen.value ?? "";
  const key = first.elements.edges[0]?.key ?? "";
  expect(story.cite(id, key, first.elements)).toBe(1);
  expect(story.cite(id, key, first.elements)).toBe(1);
  story.write(id, "text", "en", "So.[^1]");
  story.retake(id, canvas(["c"]));
  expect(held(story)).toEqual([key, "Thing:a", "Thing:b", "Thing:c"].sort());
  story.write(id, "text", "en", "So.");
  story.renumber(id, "en");
  expect(held(story)).toEqual(["Thing:c"]);
});

test("whatever is done, the elements are exactly those that the steps draw or cite", () => {
  const doing = fc.constantFrom("add", "retake", "duplicate", "remove", "restore", "move", "cite", "write", "light");
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 4 });
  const doings = fc.array(fc.tuple(doing, fc.nat(9), fc.nat(9), names), { maxLength: 30 });
  fc.assert(
    fc.property(doings, (list) => {
      const story = draft();
      for (const [what, pick, to, shown] of list) {
        const { steps } = story;
        const id = steps.value[pick % Math.max(1, steps.value.length)]?.id ?? "";
        const taken = canvas(shown);
        if (what === "add") story.add(taken);
        if (what === "retake") story.retake(id, taken);
        if (what === "duplicate") story.duplicate(id);
        if (what === "remove") story.remove(id);
        if (what === "restore") story.restore();
        if (what === "move") story.move(id, to);
        const key = (taken.elements.edges[0] ?? taken.elements.nodes[0])?.key ?? "";
        if (what === "cite") story.write(id, "text", "ja", `[^${story.cite(id, key, taken.elements)}]`);
        if (what === "write") story.renumber(id, "ja");
        if (what === "light") story.light(id, { highlighted: [key], dimmed: ["Thing:a"] });
        expect(held(story)).toEqual(used(story));
        const ids = steps.value.map((step) => step.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 150 },
  );
});

test("a step takes 99 footnotes and refuses one more, so that none is cited by the number of another", () => {
  const one = draft();
  const names = Array.from({ length: 100 }, (_, at) => `n${at}`);
  const captured = canvas(names);
  one.add(captured);
  const id = one.chosen.value ?? "";
  const numbers = captured.elements.nodes.map(({ key }) => one.cite(id, key, captured.elements));
  expect(numbers).toEqual([...Array.from({ length: 99 }, (_, at) => at + 1), undefined]);
  expect(one.cite(id, "Thing:n3", captured.elements)).toBe(4);
});
