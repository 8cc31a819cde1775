import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeView } from "../../../../client/graph/address.ts";
import { decodeView } from "../../../../client/graph/address-read.ts";
import { noFilters } from "../../../../client/graph/filters.ts";
import { emptyScene, type Scene } from "../../../../client/graph/scene.ts";
import {
  type Field,
  joined,
  onlyTest,
  parted,
  type Rule,
  ruleOn,
  toggledTest,
  toLine,
  toRule,
  withRule,
} from "../../../../client/graph/sieve/rule.ts";
import { aNode } from "../../../build.ts";

const word = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(",", "\\", "", "a,b\\", "a:b", "\n"));
const figure = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });

const field = (what: Field["what"]) =>
  fc.record<Field>({
    of: fc.constantFrom("node", "edge", "any"),
    kind: word,
    what: fc.constant(what),
    name: word,
  });

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    field: fc.oneof(field("value"), field("group")),
    test: fc.record({
      mode: fc.constantFrom("not" as const, "only" as const),
      values: fc.array(word, { minLength: 1 }),
    }),
  }),
  fc.record({
    field: fc.oneof(field("number"), field("time")),
    test: fc.record({
      mode: fc.constant("range" as const),
      from: figure.map((value) => (value === 0 ? 0 : value)),
      to: figure.map((value) => (value === 0 ? 0 : value)),
      bare: fc.constantFrom("in" as const, "out" as const),
    }),
  }),
);

test("parts of a line come back, whatever stands in them", () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (parts) => {
      expect(parted(joined(parts))).toEqual(parts);
    }),
  );
});

test("a rule comes back from its line", () => {
  fc.assert(
    fc.property(rule, (one) => {
      expect(toRule(toLine(one))).toEqual(one);
    }),
  );
});

test("reading any line gives a rule that reads itself, or none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(word).map(joined)), (line) => {
      const read = toRule(line);
      expect(read === undefined || toRule(toLine(read))).toEqual(read ?? true);
    }),
  );
  const hostile = [
    "node,A,number,b,not,1",
    "node,A,value,b,range,in,1,2",
    "edge,A,number,b,range,in,x,",
    "no,,value,,not,1",
  ];
  expect(hostile.map(toRule)).toEqual([undefined, undefined, undefined, undefined]);
});

test("rules go through an address and come back; addresses of before hold none", () => {
  fc.assert(
    fc.property(fc.array(rule), (rules) => {
      const lines = rules.map(toLine);
      const scene: Scene = {
        ...emptyScene,
        view: "explore",
        actors: [{ node: aNode(), x: 0, y: 0 }],
        filters: { ...noFilters, basis: new Set(["inferred"]), rules: lines },
      };
      expect(decodeView(encodeView(scene, [], undefined))?.filters).toEqual(scene.filters);
    }),
  );
  expect(decodeView("v=overview&f=label:Country&f=variant:Funding:existing")?.filters).toEqual({
    ...noFilters,
    label: new Set(["Country"]),
    variant: new Set(["Funding:existing"]),
  });
});

test("a field has one rule; another field's stays", () => {
  fc.assert(
    fc.property(rule, rule, (one, other) => {
      fc.pre(JSON.stringify(one.field) !== JSON.stringify(other.field));
      const both = withRule(withRule([], one.field, one.test), other.field, other.test);
      expect([ruleOn(one.field, both), ruleOn(other.field, both)]).toEqual([one, other]);
      expect(withRule(both, one.field, undefined)).toEqual([toLine(other)]);
      expect(withRule(both, other.field, other.test)).toEqual(both);
    }),
  );
});

test("values that are pressed twice, in any order, are as they were", () => {
  const values = ["a", "b", "c", ""];
  fc.assert(
    fc.property(fc.shuffledSubarray(values, { minLength: 1, maxLength: 3 }), fc.nat(), (pressed, seed) => {
      const back = pressed.toSorted((a, b) => ((a.length + seed) % 3) - ((b.length + seed) % 3) || a.localeCompare(b));
      const press = (test: ReturnType<typeof toggledTest>, value: string) => toggledTest(test, value, values);
      expect(back.reduce(press, pressed.reduce(press, undefined))).toBe(undefined);
    }),
  );
});

test("only one value, then only another, then all", () => {
  const a = onlyTest(undefined, "a");
  const b = onlyTest(a, "b");
  expect([a, b, onlyTest(b, "b"), toggledTest(b, "b", ["a", "b"]), toggledTest(b, "a", ["a", "b"])]).toEqual([
    { mode: "only", values: ["a"] },
    { mode: "only", values: ["b"] },
    undefined,
    undefined,
    undefined,
  ]);
});
