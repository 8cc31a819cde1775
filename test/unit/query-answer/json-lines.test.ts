import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../../../client/graph/steps.ts";
import { counting, jsonLines, noLines, rowAt, rowLines } from "../../../client/query/answer/json-lines.ts";

test("the lines of an answer, each found by its number, are the answer as JSON", () => {
  const cell = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const columns = ["a", 'b "quoted"'];
      const lines = noLines();
      atOnce(counting(lines, columns, rows));
      const written = Array.from({ length: lines.lines }, (_, line) => {
        const at = rowAt(lines, line);
        if (!at) return line === 0 ? "[" : "]";
        return rowLines(columns, rows[at.row] ?? [], at.row === rows.length - 1)[at.line];
      });
      const wanted = rows.map(([a, b]) => ({ a, 'b "quoted"': b }));
      expect(JSON.parse(written.join("\n"))).toEqual(JSON.parse(JSON.stringify(wanted)));
    }),
  );
});

test("what is short stays on one line, what is long gets a line for each part", () => {
  expect(jsonLines({ key: "A:1", labels: ["A"], properties: {} })).toEqual([
    '{ "key": "A:1", "labels": ["A"], "properties": {} }',
  ]);
  const long = "x".repeat(90);
  expect(jsonLines({ text: long, list: [1, 2] })).toEqual(["{", `  "text": "${long}",`, '  "list": [1, 2]', "}"]);
});
