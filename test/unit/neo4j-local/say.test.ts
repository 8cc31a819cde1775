import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createSay, type Output } from "../../../server/say.ts";

function written(isTTY: boolean): string {
  const out: Output = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
  const say = createSay(out);
  say("Starting");
  for (let done = 0; done <= 20; done++) say({ task: "Reading", done, total: 20, unit: "rows" });
  say({ task: "Writing", done: 1, total: 3, unit: "rows" });
  say("Done");
  return String((out as PassThrough).read());
}

test("on a terminal progress stays on one line", () => {
  const text = written(true);
  expect(text.split("\n").length).toBe(5);
  expect(text.endsWith("\r\u001b[KWriting: 1 of 3 rows\nDone\n")).toBe(true);
});

test("elsewhere progress is a line every tenth", () => {
  const lines = written(false).trimEnd().split("\n");
  expect(lines.length).toBe(14);
  expect([lines[0], lines[1], lines[2], lines[11], lines[12], lines[13]]).toEqual([
    "Starting",
    "Reading: 0 of 20 rows",
    "Reading: 2 of 20 rows",
    "Reading: 20 of 20 rows",
    "Writing: 1 of 3 rows",
    "Done",
  ]);
});
