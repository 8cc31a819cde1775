import fc from "fast-check";
import { expect, it } from "vitest";
import type { Parts, ValueStyle } from "../../../client/graph/parts.ts";
import { readParts } from "../../../client/graph/parts-read.ts";
import { type Pair, tellParts } from "../../../client/graph/parts-told.ts";

const name = fc.string({ minLength: 1, unit: "binary" });
const shared = {
  kind: fc.option(name, { nil: undefined }),
  property: name,
  scale: fc.constantFrom("sequential" as const, "diverging" as const, "categorical" as const),
  spread: fc.constantFrom("linear" as const, "log" as const, undefined),
  ramp: fc.constantFrom("viridis" as const, "cividis" as const, "magma" as const, undefined),
  middle: fc.option(
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
    { nil: undefined },
  ),
  reversed: fc.constantFrom(true, undefined),
};
const style = fc.oneof(
  fc.record({
    of: fc.constant("node" as const),
    channel: fc.constantFrom("size" as const, "colour" as const, "icon" as const),
    ...shared,
  }),
  fc.record({
    of: fc.constant("edge" as const),
    channel: fc.constantFrom("width" as const, "colour" as const),
    ...shared,
  }),
);
const by = fc.oneof(
  fc.constant({ label: true as const }),
  fc.record({ property: name }),
  fc.record({ types: fc.array(name, { minLength: 1, maxLength: 3 }) }),
  fc.record({ types: fc.array(name, { minLength: 1, maxLength: 3 }), against: fc.constant(true) }),
);

/** Without what is undefined. */
const plain = (rule: unknown): ValueStyle => JSON.parse(JSON.stringify(rule));

it("rules and boxes come back from an address as they were told", () => {
  fc.assert(
    fc.property(
      fc.array(style, { maxLength: 6 }),
      fc.option(by),
      fc.array(name, { maxLength: 4 }),
      (rules, made, folded) => {
        const styles = rules.map(plain);
        const parts: Parts = {
          ...(styles.length > 0 ? { styles } : {}),
          ...(made ? { grouping: { by: made, folded } } : {}),
        };
        const address = new URLSearchParams(tellParts(parts)).toString();
        expect(readParts([...new URLSearchParams(address)])).toEqual(parts);
      },
    ),
  );
});

it("what nobody told is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("y", "g", "gf"), fc.string())), (pairs: Pair[]) => {
      const { styles = [], grouping } = readParts(pairs);
      expect(styles.every(({ property }) => property.length > 0)).toBe(true);
      if (grouping && "types" in grouping.by) expect(grouping.by.types.length).toBeGreaterThan(0);
    }),
  );
  const pairs: Pair[] = [
    ["y", "ncs,,,,amount"],
    ["y", "nws,,,,amount"],
    ["y", "esc,,,,amount"],
    ["y", "hello"],
    ["g", "z,1"],
  ];
  expect(readParts(pairs)).toEqual({
    styles: [{ of: "node", channel: "colour", scale: "sequential", property: "amount" }],
  });
});

it("a path comes back from an address with the hop that is looked at; one that is torn is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 6 }), name, fc.nat(), (hops, last, some) => {
      const nodes = [...hops.map(([key]) => key), last];
      const route = { nodes, edges: hops.map(([, key]) => key), hop: 1 + (some % hops.length) };
      const address = new URLSearchParams(tellParts({ route })).toString();
      expect(readParts([...new URLSearchParams(address)])).toEqual({ route });
    }),
  );
  for (const torn of ["1,a", "1,a,b,c", "9,a,b", "x,a,b", "1,,b", ""])
    expect(
      readParts([
        ["p", torn],
        ["pe", "e"],
      ]),
    ).toEqual({});
});

it("the marks of axes come back from an address as they were told", () => {
  const place = fc.integer({ min: -99_999, max: 99_999 });
  const value = fc.oneof(
    name,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.constant(undefined),
  );
  const axis = fc.record({
    property: name,
    is: fc.constantFrom("number" as const, "date" as const, "year" as const, "category" as const),
    marks: fc.array(fc.record({ at: place, value }), { maxLength: 5 }),
    line: place,
  });
  const axes = fc.record({ x: axis, y: axis }, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0);
  fc.assert(
    fc.property(axes, (one) => {
      const parts = { axes: one };
      const address = new URLSearchParams(tellParts(parts)).toString();
      expect(readParts([...new URLSearchParams(address)])).toEqual(parts);
    }),
  );
});
