import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyTable, states } from "../../../server/load/key-table.ts";
import { createProgress } from "../../../server/load/progress.ts";
import { References } from "../../../server/load/references.ts";

test("a key table agrees with a map", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "grapheme", maxLength: 4 }), fc.string()), { maxLength: 400 }),
      (rows) => {
        const table = new KeyTable();
        const map = new Map<string, { row: number; content: string }>();
        rows.forEach(([key, content], row) => {
          const entry = table.add(key, 3, row);
          expect(entry === -1).toBe(map.has(key));
          if (entry === -1) return;
          table.setContent(entry, content);
          map.set(key, { row, content });
        });
        expect(table.size).toBe(map.size);
        for (const [key, { row, content }] of map) {
          const entry = table.find(key);
          expect([
            table.place(entry),
            table.hasContent(entry, content),
            table.hasContent(entry, `${content}.`),
          ]).toEqual([{ file: 3, row }, true, false]);
        }
        expect(table.find("no such key")).toBe(-1);
      },
    ),
  );
});

test("a hundred thousand keys that differ in one digit are told apart", () => {
  const table = new KeyTable();
  for (let i = 0; i < 100_000; i++) expect(table.add(`p${i}`, 0, i)).toBe(i);
  table.setState(5, states.changed);
  expect([table.size, table.find("p99999"), table.count(states.changed), table.count(states.fresh)]).toEqual([
    100_000, 99_999, 1, 99_999,
  ]);
});

test("element ids are kept by their number, others not at all", () => {
  const refs = new References();
  refs.set(2, "4:4a2b:17");
  refs.set(700, "4:4a2b:123456789");
  refs.set(3, "4:other:17");
  refs.set(4, "strange");
  expect([refs.prefix, refs.get(2), refs.get(700), refs.get(3), refs.get(4), refs.get(9999)]).toEqual([
    "4:4a2b:",
    "17",
    "123456789",
    undefined,
    undefined,
    undefined,
  ]);
});

test("progress tells the rate and the time left", () => {
  let now = 0;
  const said: unknown[] = [];
  const written = createProgress(
    (message) => said.push(message),
    "Loading x",
    10_000,
    () => now,
  );
  for (const [time, rows] of [
    [1_000, 1_000],
    [1_100, 100],
    [2_000, 900],
    [10_000, 8_000],
  ] as const) {
    now = time;
    written(rows);
  }
  expect(said).toEqual([
    { task: "Loading x", done: 1_000, total: 10_000, unit: "rows, 1,000 a second, 9 s left" },
    { task: "Loading x", done: 2_000, total: 10_000, unit: "rows, 1,000 a second, 8 s left" },
    { task: "Loading x", done: 10_000, total: 10_000, unit: "rows, 1,000 a second" },
  ]);
});
