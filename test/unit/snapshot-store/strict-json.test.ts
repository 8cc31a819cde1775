import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepest, JsonFault, readStrictly } from "../../../snapshot/strict-json.ts";

/** Where and why a text is refused. */
function faultOf(text: string): [path: string, message: string] | undefined {
  try {
    readStrictly(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return [error.path, error.message];
  }
}

const unit = fc.constantFrom("a", "\\", '"', "\n", "{", "}", "[", "]", ",", ":", "漢", "😀", "\u2028", "\0");
const text = fc.string({ unit, maxLength: 8 });

test("every JSON that JSON.stringify writes is read as it is", () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.dictionary(text, tie("any"), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (any, indent) => {
      const json = JSON.stringify(any, null, indent);
      expect(readStrictly(json)).toEqual(JSON.parse(json));
    }),
    { numRuns: 500 },
  );
});

test("what is not JSON is refused and nothing else is thrown", () => {
  const piece = fc.constantFrom('"', "\\", "{", "}", "[", "]", ",", ":", "1", "a", '"a"', "\\u", "null", " ");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const said = pieces.join("");
      let isJson = true;
      try {
        JSON.parse(said);
      } catch {
        isJson = false;
      }
      if (!isJson) expect(faultOf(said)).toBeDefined();
    }),
    { numRuns: 1000 },
  );
});

describe("is refused where it stands:", () => {
  test.each([
    ["a name twice", '{"a":{"b":1,"b":2}}', ["a.b", "stands twice in the same object"]],
    ["a name twice, once with an escape", '{"a":1,"\\u0061":2}', ["a", "stands twice in the same object"]],
    ["a name twice in an object of a list", '[{"a":1},{"b":1,"b":1}]', ["1.b", "stands twice in the same object"]],
    ["__proto__", '{"x":[{"__proto__":{"a":1}}]}', ["x.0.__proto__", "no field may be called __proto__"]],
    ["__proto__ with an escape", '{"\\u005f_proto__":1}', ["__proto__", "no field may be called __proto__"]],
    ["half of a pair", '{"a":["\\ud83d"]}', ["a.0", "has half of a pair of UTF-16 code units"]],
    ["half of a pair in a name", '{"\\ude00":1}', ["", "has half of a pair of UTF-16 code units"]],
    ["no JSON", "{", ["", "is not JSON"]],
    ["a wrong escape", '{"a":"\\x"}', ["a", "has an escape that is not JSON's"]],
  ])("%s", (_what, said, fault) => {
    expect(faultOf(said)).toEqual(fault);
  });
});

test("names that other objects have, whole pairs, and names like constructor are no fault", () => {
  const json = '{"a":{"a":1},"b":[{"a":1},{"a":2}],"constructor":{"prototype":1},"c":"\\ud83d\\ude00","toString":0}';
  expect(readStrictly(json)).toEqual(JSON.parse(json));
});

test("lists and objects lie at most so deep in each other", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(faultOf(nested(deepest))).toBe(undefined);
  expect(faultOf(nested(deepest + 1))).toEqual(["0.0.0.0.0.0.0.0", `lies deeper than ${deepest} lists and objects`]);
  expect(faultOf('{"a":'.repeat(1_000_000))?.[1]).toBe(`lies deeper than ${deepest} lists and objects`);
});

test("texts that never end and long runs of backslashes take no longer than they are long", () => {
  const start = performance.now();
  for (const said of ['"\\'.repeat(1_000_000), `"${"\\".repeat(2_000_001)}"`, `["${'\\"'.repeat(1_000_000)}`])
    expect(faultOf(said)).toBeDefined();
  expect(performance.now() - start).toBeLessThan(5_000);
});
