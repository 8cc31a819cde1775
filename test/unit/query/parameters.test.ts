import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { toPeoplesParameters } from "../../../server/neo4j/query/parameters.ts";

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
