import fc from "fast-check";
import { expect, test } from "vitest";
import { readExact } from "../../../server/http/exact-body.ts";
import { exactNumber } from "../../../server/http/exact-numbers.ts";

const digits = (most: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: most });
const whole = digits(20).map((text) => text.replace(/^0+(?=.)/, ""));
const number = fc
  .tuple(fc.constantFrom("", "-"), whole, fc.option(digits(20)), fc.option(digits(2)))
  .map(([sign, before, after, power]) => `${sign}${before}${after ? `.${after}` : ""}${power ? `e${power}` : ""}`);
const close = fc
  .tuple(
    fc.nat({ max: 9_999_999 }),
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom("0", "9"),
    fc.constantFrom("", "1"),
  )
  .map(([before, count, digit, last]) => `${before}.${digit.repeat(count)}${last}`);

test("a text that is read the quick way has the numbers of the exact one", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(number, close), { maxLength: 3 }), (numbers) => {
      const text = `[${numbers.join()}]`;
      expect(readExact(text)).toEqual(JSON.parse(text, exactNumber));
    }),
    { numRuns: 2_000 },
  );
});

test("numbers in texts and names stay what they are, whatever stands around them", () => {
  const text = fc.string({ unit: fc.constantFrom('"', "\\", "5.0", "1e3", " ", "[", ",", "x") });
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.constant(0.5))), (value) => {
      const body = JSON.stringify(value).replaceAll(":0.5", ":5.0");
      expect(readExact(body)).toEqual(JSON.parse(body, exactNumber));
    }),
  );
});

test("what is no JSON is refused either way", () => {
  expect(() => readExact("{")).toThrow();
  expect(() => readExact("[5.0")).toThrow();
});
