import fc from "fast-check";
import { expect, test } from "vitest";
import { exactNumber } from "../../../server/http/exact-numbers.ts";

const read = (text: string): unknown => JSON.parse(text, exactNumber);
const float = (value: string) => ({ $type: "Float", value });
const integer = (value: string) => ({ $type: "Integer", value });

test.each([
  ["5", 5],
  ["-0", -0],
  ["5.5", 5.5],
  ["1e-3", 0.001],
  ["5.0", float("5.0")],
  ["1e3", float("1e3")],
  ["-0.0", float("-0.0")],
  ["1E400", float("1E400")],
  ["9007199254740991", 9007199254740991],
  ["9007199254740992", integer("9007199254740992")],
  ["-9007199254740993", integer("-9007199254740993")],
  ["123456789012345678901234567890", integer("123456789012345678901234567890")],
])("%s is %j", (text, value) => {
  expect(read(text)).toEqual(value);
  expect(read(`{"a":[${text}]}`)).toEqual({ a: [value] });
});

test("whole numbers of 64 bits come through exactly", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (n) => {
      const value = read(String(n));
      const exact = typeof value === "number" ? BigInt(value) : BigInt((value as { value: string }).value);
      expect(exact).toBe(n);
    }),
  );
});

test("everything that is not a number comes as JSON has it", () => {
  const plain = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value).replace(/-?\d[\d.eE+-]*/g, "1"));
  fc.assert(
    fc.property(plain, (text) => {
      expect(read(text)).toEqual(JSON.parse(text));
    }),
  );
});
