import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWith, fingerprintOf } from "../../../client/query/out/fingerprint.ts";
import { canonical } from "../../../snapshot/canonical.ts";

test("the examples of RFC 8785 come out as printed there", () => {
  const given = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false],
  };
  expect(canonical(given)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const names = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  expect([...canonical(names).matchAll(/:(\d)/g)].map(([, value]) => Number(value))).toEqual([2, 4, 6, 7, 1, 5, 3]);
});

test("the same value has the same text, in whatever order its names come", () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, item]) => [name, reversed(item)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(reversed(value))).toBe(canonical(value));
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("the sum is SHA-256 of the canonical answer, and a second one knows it in another order", async () => {
  const columns = ["n", "語"];
  const rows = [
    [{ b: 1, a: "é" }, null],
    [1.5, "x"],
    [true, []],
  ];
  const made = await fingerprintOf({ columns, rows });
  const sum = (text: string) => createHash("sha256").update(text).digest("hex");
  expect(made).toEqual({
    answer: sum('{"columns":["n","語"],"rows":[[{"a":"é","b":1},null],[1.5,"x"],[true,[]]]}'),
    sorted: sum('{"columns":["n","語"],"rows":[[1.5,"x"],[true,[]],[{"a":"é","b":1},null]]}'),
  });
  const turned = await fingerprintOf({ columns, rows: rows.toReversed() });
  const cited = `Tsunagi, SHA-256 ${made.answer.toUpperCase()}, rows sorted ${made.sorted}.`;
  const other = await fingerprintOf({ columns, rows: rows.slice(1) });
  expect([made, turned, other].map((one) => compareWith(cited, one))).toEqual(["same", "order", "other"]);
  expect(compareWith("no sum here: abc123", made)).toBe("none");
});
