import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Query } from "../../server/queries.ts";
import { Node } from "../../server/schema.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.cypher("MATCH (n:ValueTest) DETACH DELETE n");
  await server.close();
});

const store: Query<typeof Parameters, typeof Row> = {
  name: "value",
  text: "MERGE (n:ValueTest {id: 1}) SET n.value = $value RETURN n AS node",
  get parameters() {
    return Parameters;
  },
  get row() {
    return Row;
  },
};
const Parameters = z.object({ value: z.unknown() });
const Row = z.object({ node: Node });

/** A value as the API gives it, after it has been a property of a node. */
async function stored(value: unknown): Promise<unknown> {
  const { rows } = await server.database.write(store, { value });
  return rows[0]?.node.properties["value"];
}

const tagged = ($type: string, value: fc.Arbitrary<unknown>) => value.map((inner) => ({ $type, value: inner }));
const two = (n: number) => String(n).padStart(2, "0");
const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${String(y).padStart(4, "0")}-${two(m)}-${two(d)}`);
const nano = fc.integer({ min: 0, max: 999_999_999 }).map((n) => (n === 0 ? "" : `.${String(n).padStart(9, "0")}`));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }), nano)
  .map(([h, m, s, n]) => `${two(h)}:${two(m)}:${two(s)}${n}`);
const offset = fc
  .tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 59 }))
  .map(([sign, h, m]) => (h === 0 && m === 0 ? "Z" : `${sign}${two(h)}:${two(m)}`));
const dateTime = fc.tuple(day, clock).map((parts) => parts.join("T"));
const text = fc.string({ unit: "binary" }).map((s) => s.toWellFormed().replaceAll("\0", ""));
const float = fc.double().map((n) => {
  if (Object.is(n, -0)) return { $type: "Float", value: "-0" };
  return Number.isFinite(n) ? n : { $type: "Float", value: String(n) };
});
const bigInteger = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .filter((n) => !Number.isSafeInteger(Number(n)))
  .map(String);
const point = fc
  .tuple(fc.constantFrom(7203, 9157), fc.integer(), fc.integer(), fc.integer())
  .map(([srid, x, y, z]) => (srid === 7203 ? { srid, x, y } : { srid, x, y, z }));
const duration = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 59 }))
  .map(([months, days, seconds]) => `P${months}M${days}DT${seconds}S`);
const bytes = fc.uint8Array().map((b) => Buffer.from(b).toString("base64"));

const scalar = fc.oneof(
  text,
  float,
  fc.boolean(),
  tagged("Integer", bigInteger),
  tagged("Date", day),
  tagged("LocalTime", clock),
  tagged("LocalDateTime", dateTime),
  tagged(
    "Time",
    fc.tuple(clock, offset).map((parts) => parts.join("")),
  ),
  tagged(
    "DateTime",
    fc.tuple(dateTime, offset).map((parts) => parts.join("")),
  ),
  tagged("Duration", duration),
  tagged("Point", point),
  tagged("Bytes", bytes),
);

async function same(value: unknown): Promise<void> {
  expect(await stored(value)).toEqual(value);
}

test("every value comes back from the database as it went in", async () => {
  await fc.assert(fc.asyncProperty(scalar, same), { numRuns: 300 });
});

test("lists come back as they went in", async () => {
  const lists = fc.oneof(fc.array(text), fc.array(float), fc.array(fc.boolean()), fc.array(tagged("Date", day)));
  await fc.assert(fc.asyncProperty(lists, same), { numRuns: 50 });
});

test("a bigint is stored as an integer, a number as a float", async () => {
  await stored(5n);
  const [integer] = await server.cypher("MATCH (n:ValueTest {id: 1}) RETURN valueType(n.value) AS type");
  await stored(5);
  const [float] = await server.cypher("MATCH (n:ValueTest {id: 1}) RETURN valueType(n.value) AS type");
  expect([integer, float]).toEqual([{ type: "INTEGER NOT NULL" }, { type: "FLOAT NOT NULL" }]);
});

test.each([
  [
    "datetime('2024-03-31T01:30:00[Europe/Paris]')",
    { $type: "DateTime", value: "2024-03-31T01:30:00+01:00[Europe/Paris]" },
  ],
  ["9007199254740991", 9007199254740991],
  ["9007199254740992", { $type: "Integer", value: "9007199254740992" }],
  ["-9223372036854775807 - 1", { $type: "Integer", value: "-9223372036854775808" }],
  ["0.0 / 0.0", { $type: "Float", value: "NaN" }],
  ["-1.0 / 0.0", { $type: "Float", value: "-Infinity" }],
  ["duration('P1Y')", { $type: "Duration", value: "P1Y" }],
  ["duration('PT0S')", { $type: "Duration", value: "PT0S" }],
  ["point({longitude: 139.7, latitude: 35.7})", { $type: "Point", value: { srid: 4326, x: 139.7, y: 35.7 } }],
  [
    "point({longitude: 139.7, latitude: 35.7, height: 40})",
    { $type: "Point", value: { srid: 4979, x: 139.7, y: 35.7, z: 40 } },
  ],
  ["date('-0044-03-15')", { $type: "Date", value: "-000044-03-15" }],
])("%s is written as API.md says", async (cypher, json) => {
  const query = {
    name: "value",
    text: `RETURN ${cypher} AS value`,
    parameters: z.object({}),
    row: z.object({ value: z.unknown() }),
  };
  expect(await server.database.read(query, {})).toEqual([{ value: json }]);
});

test.each([
  [{ __isInteger__: true }],
  [{ __isNode__: true, labels: [] }],
  [{ $type: "Date", value: "yesterday" }],
  [{ $type: "Nothing", value: 1 }],
  [{ $type: "constructor", value: "x" }],
])("%j cannot be a parameter", async (value) => {
  await expect(stored(value)).rejects.toMatchObject({ code: "invalid_input" });
});

test.each([
  { $type: "LocalTime", value: "00:00:00.032140548" },
  { $type: "Time", value: "00:00:01.505668253+01:00" },
  { $type: "LocalDateTime", value: "2020-01-01T00:00:01.505668253" },
  { $type: "DateTime", value: "2020-01-01T00:00:01.505668253+01:00" },
])("$value keeps every nanosecond", same);
