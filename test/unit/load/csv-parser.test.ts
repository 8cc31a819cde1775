import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CsvFault, CsvRecord } from "../../../server/load/csv.ts";
import { CsvParser } from "../../../server/load/csv-parser.ts";

/** Reads a text in pieces of a size. */
function read(text: string, size: number): { records: CsvRecord[]; faults: CsvFault[] } {
  const faults: CsvFault[] = [];
  const parser = new CsvParser((fault) => faults.push(fault));
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += size) records.push(...parser.push(text.slice(at, at + size)));
  records.push(...parser.end());
  return { records, faults };
}

const cell = fc.oneof(
  fc.constantFrom("", '""', '","', '"\n"', '"\r\n"', '"a""b"', '"日本"', "a", " b ", "'"),
  fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(","));
const whole = fc.tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), fc.boolean());

test("a text reads as csv-parse reads it, however it is cut into pieces", () => {
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 9 }), ([rows, end, closed], size) => {
      const text = rows.join(end) + (closed ? end : "");
      const { records, faults } = read(text, size);
      const wanted: string[][] = parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n"] });
      expect([records.map(({ cells }) => cells), faults]).toEqual([wanted, []]);
    }),
    { numRuns: 500 },
  );
});

test("any text at all, in any pieces, reads the same and ends", () => {
  const any = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "あ"), maxLength: 30 });
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 9 }), (text, size) => {
      expect(read(text, size)).toEqual(read(text, 1000));
    }),
    { numRuns: 2000 },
  );
});

test("rows after a lone quote are read, and lines are counted through quoted line breaks", () => {
  const text = 'a,b\r\nc,"x"y\r\nd,5" pipe\r\n\r\ne,"1\r\n2\n3"\r\nf,g';
  const lone = 'A lone quote: a " within a value is written "" and the whole value stands in quotes.';
  expect(read(text, 3)).toEqual({
    records: [
      { line: 1, cells: ["a", "b"] },
      { line: 5, cells: ["e", "1\r\n2\n3"] },
      { line: 8, cells: ["f", "g"] },
    ],
    faults: [
      { line: 2, message: lone },
      { line: 3, message: lone },
    ],
  });
});
