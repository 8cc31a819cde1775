import fc from "fast-check";
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { toDuration } from "../../../server/neo4j/duration.ts";
import { toPeoplesParameters } from "../../../server/neo4j/query/parameters.ts";
import { toJson } from "../../../server/neo4j/values.ts";

const fault = (parameters: Record<string, unknown>) => {
  try {
    return toPeoplesParameters(parameters);
  } catch (error) {
    const { code, extra } = error as { code: string; extra: { errors: { path: string }[] } };
    return [code, extra.errors[0]?.path];
  }
};

test("whole numbers are Integers, others Floats", () => {
  expect(toPeoplesParameters({ a: 5, b: 5.5, c: { $type: "Float", value: "5.0" }, d: [1, [2]] })).toEqual({
    a: neo4j.int(5),
    b: 5.5,
    c: 5,
    d: [neo4j.int(1), [neo4j.int(2)]],
  });
});

test("an Integer has 64 bits", () => {
  expect(toPeoplesParameters({ n: { $type: "Integer", value: "9223372036854775807" } })).toEqual({
    n: neo4j.int("9223372036854775807"),
  });
  expect(fault({ n: { $type: "Integer", value: "9223372036854775808" } })).toEqual(["invalid_input", "parameters.n"]);
});

test.each([
  ["Date", "2024-02-30"],
  ["Date", "2024-2-3"],
  ["Date", 5],
  ["DateTime", "2024-02-03T25:00:00Z"],
  ["DateTime", "2024-02-03T05:00:00"],
  ["LocalDateTime", "2024-02-03T05:00:00Z"],
  ["LocalTime", "24:00:00"],
  ["Time", "10:00:00"],
  ["Duration", "1 day"],
  ["Duration", "P"],
  ["Duration", "P1DT"],
  ["Duration", "P0.5D"],
  ["Duration", "P1D2Y"],
  ["Duration", `P${"1".repeat(900_000)}`],
  ["Duration", `P${"1".repeat(19)}Y`],
  ["DateTime", `2024-02-03T05:00:00.${"0".repeat(90_000)}Z`],
  ["Float", "1".repeat(101)],
  ["x".repeat(90_000), "x"],
  ["Float", "1e400"],
  ["Float", "one"],
  ["Integer", "1.5"],
  ["Bytes", "?"],
  ["Point", { srid: 1, x: 1, y: 2 }],
  ["Point", { srid: 7203, x: "1", y: 2 }],
  ["Point", null],
  ["Node", {}],
  ["constructor", "x"],
  [5, "x"],
])("%s does not take %j", ($type, value) => {
  expect(fault({ list: [1, { $type, value }] })).toEqual(["invalid_input", "parameters.list.1"]);
});

test("a typed value has no other fields", () => {
  expect(fault({ a: { $type: "Date", value: "2024-01-01", more: 1 } })).toEqual(["invalid_input", "parameters.a"]);
  expect(fault({ a: { $type: "Date" } })).toEqual(["invalid_input", "parameters.a"]);
});

test.each(["__proto__", "__isInteger__", "__isNode__"])("%s is no name, however deep", (name) => {
  const inner = JSON.parse(`{"${name}":1}`);
  expect(fault(inner)).toEqual(["invalid_input", `parameters.${name}`]);
  expect(fault({ a: [inner] })).toEqual(["invalid_input", `parameters.a.0.${name}`]);
});

test("twenty levels are taken, twenty-one are not", () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  expect(() => toPeoplesParameters({ a: deep(19) })).not.toThrow();
  expect(fault({ a: deep(20) })).toMatchObject(["invalid_input", expect.stringMatching(/^parameters\.a(\.0){20}$/)]);
});

const half = String.fromCharCode(0xd83d);

test.each([
  ["50,000 values", { l: Array.from({ length: 49_999 }, () => 1) }, undefined],
  ["more values", { l: Array.from({ length: 50_000 }, () => 1) }, ["invalid_input", "parameters.l.49999"]],
  ["a text of 100,000 characters", { t: "x".repeat(100_000) }, undefined],
  ["a longer one", { t: ["x".repeat(100_001)] }, ["invalid_input", "parameters.t.0"]],
  ["longer bytes", { b: { $type: "Bytes", value: "A".repeat(100_004) } }, ["invalid_input", "parameters.b"]],
  ["half a character", { m: { a: [half] } }, ["invalid_input", "parameters.m.a.0"]],
  ["half a character in a name", { m: { [half]: 1 } }, ["invalid_input", "parameters.m.\ufffd"]],
])("%s: what is taken and what is not", (_name, parameters, wanted) => {
  const taken = fault(parameters);
  expect(Array.isArray(taken) ? taken : undefined).toEqual(wanted);
});

test("a sentence repeats a hundred characters of a value at most", () => {
  try {
    toPeoplesParameters({ a: { $type: "x".repeat(90_000), value: "x" } });
    expect.unreachable();
  } catch (error) {
    expect((error as Error).message.length).toBeLessThan(200);
  }
});

const parts = (value: unknown) => {
  const { months, days, seconds, nanoseconds } = value as neo4j.Duration;
  return [months, days, seconds, nanoseconds].map(String);
};

test("what an answer says of a duration is the same duration as a parameter", () => {
  const part = fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n });
  fc.assert(
    fc.property(part, part, part, fc.integer({ min: 0, max: 999_999_999 }), (months, days, seconds, nanoseconds) => {
      const [m, d, s] = [months, days, seconds].map((n) => neo4j.int(n));
      const made = new neo4j.types.Duration(
        m ?? neo4j.int(0),
        d ?? neo4j.int(0),
        s ?? neo4j.int(0),
        neo4j.int(nanoseconds),
      );
      const { value } = toJson(made, () => null) as { value: string };
      const read = toDuration(value);
      const inAll = ([, , whole = "", rest = ""]: string[]) => BigInt(whole) * 1_000_000_000n + BigInt(rest);
      expect([parts(read).slice(0, 2), inAll(parts(read))]).toEqual([parts(made).slice(0, 2), inAll(parts(made))]);
    }),
  );
});

test.each([
  ["-P1Y2M3DT4H", ["-14", "-3", "-14400", "0"]],
  ["P1.5Y", ["18", "0", "0", "0"]],
  ["PT1.5H", ["0", "0", "5400", "0"]],
  ["P2W", ["0", "14", "0", "0"]],
  ["PT0,000000001S", ["0", "0", "0", "1"]],
])("%s is %j", (text, wanted) => {
  expect(parts(toDuration(text))).toEqual(wanted);
});
