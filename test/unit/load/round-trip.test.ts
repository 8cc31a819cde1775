import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { bulkRow, mark } from "../../../server/load/bulk-format.ts";
import { checkDatasets } from "../../../server/load/check.ts";
import { createFaults } from "../../../server/load/fault.ts";
import { parseColumn } from "../../../server/load/header.ts";
import { type Row, readRows } from "../../../server/load/table.ts";
import { canonical, canonicalContent, parseScalar, type Scalar, valueText } from "../../../server/load/value.ts";
import { removeDatasets, writeDataset } from "../../datasets.ts";

afterAll(removeDatasets);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Any text a cell can hold: no lone halves of a character pair, which are not UTF-8. */
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((one) => !one.startsWith("\ufeff"));
const cell = fc.oneof(text, fc.constantFrom('"', ",", "\n", "\r\n", "a\r\nb", '""', " a ", "、", "é", ";"));
const date = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((one) => one.toISOString());

/** Reads the rows of a node table given as text. */
async function rowsOf(csv: string): Promise<Row[]> {
  const folder = await writeDataset("trial", { "people.csv": csv });
  const faults = createFaults();
  const [checked] = await checkDatasets([folder], faults);
  const [table] = checked?.nodeTables ?? [];
  expect(faults.list).toEqual([]);
  const rows: Row[] = [];
  if (table !== undefined) for await (const some of readRows(table, faults)) rows.push(...some);
  return rows;
}

test("texts come out of a CSV as they went in, whatever stands in them", async () => {
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), async (cells, end, bom) => {
      const lines = cells.map(([a, b], index) => `p${index},${quoted(a)},${quoted(b)}`);
      const csv = `${bom ? "\ufeff" : ""}${["id:ID(Person),a,b", ...lines].join(end)}${end}`;
      const rows = await rowsOf(csv);
      expect(rows.map(({ id, properties }) => [id, properties])).toEqual(
        cells.map(([a, b], index) => [`p${index}`, { a, b }]),
      );
      let next = 2;
      const starts = lines.map((line) => {
        const start = next;
        next += line.split("\n").length;
        return start;
      });
      expect(rows.map(({ line }) => line)).toEqual(starts);
    }),
    { numRuns: 60 },
  );
});

test.each<[type: string, values: fc.Arbitrary<Scalar>]>([
  ["string", text],
  ["long", fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })],
  ["int", fc.bigInt({ min: -(2n ** 31n), max: 2n ** 31n - 1n })],
  ["short", fc.bigInt({ min: -32768n, max: 32767n })],
  ["byte", fc.bigInt({ min: -128n, max: 127n })],
  ["double", fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value))],
  ["boolean", fc.boolean()],
])("a %s is read as it is written", (type, values) => {
  fc.assert(
    fc.property(values, (value) => {
      expect(parseScalar(type, valueText(value))).toEqual(value);
    }),
  );
});

test.each([
  ["date", date.map((iso) => iso.slice(0, 10))],
  ["localdatetime", date.map((iso) => iso.slice(0, -1))],
  ["datetime", date],
  ["localtime", date.map((iso) => iso.slice(11, -1))],
  ["time", date.map((iso) => `${iso.slice(11, -1)}+09:00`)],
] as const)("the canonical text of a %s is read as the same", (type, texts) => {
  fc.assert(
    fc.property(texts, (iso) => {
      const value = parseScalar(type, iso);
      expect(value).toBeDefined();
      if (value !== undefined) expect(parseScalar(type, valueText(value))).toEqual(value);
    }),
  );
});

test("equal times and durations have one text, however they are written", () => {
  const same = (type: string, texts: string[]) =>
    new Set(texts.map((one) => canonical(parseScalar(type, one) ?? "none")));
  expect(
    same("datetime", ["2021-06-08T09:30:00Z", "2021-06-08T09:30+00:00", "2021-06-08T09:30:00.000-00:00"]).size,
  ).toBe(1);
  expect(same("duration", ["P1Y", "P12M", "P12M0DT0S"]).size).toBe(1);
  expect(same("duration", ["PT1H", "PT60M", "PT3600S"]).size).toBe(1);
  expect(same("duration", ["PT-0.5S", "P0M0DT-0.500000000S"]).size).toBe(1);
  expect(same("point", ["{latitude: 1, longitude: 2}", "{longitude:2.0, latitude:1, crs: 'WGS-84'}"]).size).toBe(1);
});

test("what is no value of a type is refused", () => {
  const wrong: Record<string, string[]> = {
    int: ["", "1.0", "2147483648", "0x10", "1e3", "一"],
    double: ["", "1,5", "NaN", "Infinity", "1e999", "."],
    boolean: ["", "yes", "1"],
    date: ["2021-13-01", "2021-02-29", "08.06.2021", "2021-6-8"],
    localtime: ["24:00", "9:30", "09:60"],
    datetime: ["2021-06-08", "2021-06-08T09:30:00"],
    duration: ["P", "PT", "1 day", "P1.5D"],
    point: ["{}", "{x: 1}", "{latitude: 1, longitude: x}", "1,2"],
    char: ["", "ab"],
  };
  for (const [type, texts] of Object.entries(wrong))
    expect([type, ...texts.filter((one) => parseScalar(type, one) !== undefined)]).toEqual([type]);
});

test("a header field is read by the grammar of neo4j-admin", () => {
  const column = { kind: "property", name: "", type: "string", list: false, space: "" };
  expect(
    ["id:ID(Measure)", ":ID(Movie-ID)", ":START_ID(A)", ":END_ID(B)", ":TYPE", ":LABEL", "x:IGNORE"].map(parseColumn),
  ).toEqual([
    { ...column, kind: "id", name: "id", space: "Measure" },
    { ...column, kind: "id", name: "id", space: "Movie-ID" },
    { ...column, kind: "start", space: "A" },
    { ...column, kind: "end", space: "B" },
    { ...column, kind: "type" },
    { ...column, kind: "label" },
    { ...column, kind: "ignore", name: "x" },
  ]);
  expect(["name", "usd:double", "tags:string[]", "name:"].map(parseColumn)).toEqual([
    { ...column, name: "name" },
    { ...column, name: "usd", type: "double" },
    { ...column, name: "tags", list: true },
    { ...column, name: "name" },
  ]);
});

test("a file for the importer says what the table said, with the dataset's mark", async () => {
  const csv = 'id:ID(Person),note,n:int,tags:string[],at:point\na,"x, ""y""",5,k;l,"{x: 1, y: 2}"\n';
  const [row] = await rowsOf(csv);
  const columns = mark(
    ["note", "n:int", "tags:string[]", "at:point"].map(parseColumn).filter((one) => typeof one !== "string"),
  );
  expect(columns.headers).toEqual(["note:string", "n:long", "tags:string[]", "at:point", "_tsunagi_datasets:string[]"]);
  const marked = { ...row?.properties, _tsunagi_datasets: ["trial"] };
  expect(bulkRow(["a", "Person"], columns, marked)).toBe(
    'a,Person,"x, ""y""",5,k\u001fl,"{x:1,y:2,crs:cartesian}",trial\n',
  );
});

test("columns may be called like what every object has", async () => {
  const rows = await rowsOf("id:ID(Person),constructor,toString,n\na,,,1\nb,x,y,\n");
  const names = ["constructor", "n", "toString"];
  expect(rows.map(({ properties }) => canonicalContent(properties, [], names))).toEqual(
    rows.map(({ properties }) => canonicalContent(properties)),
  );
});
