import fc from "fast-check";
import { expect, test } from "vitest";
import { CallError } from "../../../client/api.ts";
import { createCutter, readLines } from "../../../client/query/answer/lines.ts";
import { createReceiving } from "../../../client/query/answer/receive.ts";
import type { QueryLine } from "../../../server/schema.ts";

/** Bytes cut into pieces of these sizes, the last piece takes the rest. */
function cutAt(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(bytes.slice(at, at + size));
    at += size;
  }
  return [...pieces, bytes.slice(at)];
}

const streamOf = (pieces: readonly Uint8Array[], broken?: Error) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (broken) controller.error(broken);
      else controller.close();
    },
  });
const bytesOf = (lines: readonly unknown[]) =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
const first = { columns: ["a"], queryId: "q1" };
const summary = { rows: 2, truncated: false, ms: 3, notifications: [] };

test("however the bytes are cut, also within a character, the lines are the same", async () => {
  const text = fc.string({ unit: "grapheme" });
  const rows = fc.array(fc.record({ row: fc.array(fc.oneof(text, fc.integer(), fc.constant(null))) }));
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.nat(9)), async (made, sizes) => {
      const lines: unknown[] = [];
      await readLines(streamOf(cutAt(bytesOf([first, ...made]), sizes)), (line) => lines.push(line));
      expect(lines).toEqual([first, ...made]);
    }),
  );
});

test("a last line without an end is a line too, and a byte at a time is enough", () => {
  const cut = createCutter();
  const bytes = new TextEncoder().encode('{"row":["リチウム"]}\n{"row":[1]}');
  const lines = [...bytes].flatMap((byte) => cut(Uint8Array.of(byte)));
  expect([...lines, ...cut(undefined)]).toEqual(['{"row":["リチウム"]}', '{"row":[1]}']);
});

test("a line of megabytes in small pieces takes no longer than it is long", () => {
  const cut = createCutter();
  const piece = new TextEncoder().encode("x".repeat(500));
  const start = performance.now();
  const before = Array.from({ length: 20_000 }, () => cut(piece).length);
  const [line = ""] = cut(new TextEncoder().encode("\n"));
  expect([before.some((count) => count > 0), line.length]).toEqual([false, 10_000_000]);
  // Joined anew for each piece it would be a hundred thousand megabytes.
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("a stream that breaks is an error of the network, and what came before it stays", async () => {
  const lines: QueryLine[] = [];
  const pieces = [bytesOf([first, { row: [1] }])];
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.error(new TypeError("network error"));
    },
  });
  const failure = await readLines(source, (line) => lines.push(line)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(CallError);
  expect([(failure as CallError).code, lines]).toEqual(["network", [first, { row: [1] }]]);
});

test("what is no line of JSON is an error of the network", async () => {
  const bytes = new TextEncoder().encode("<html>\n");
  await expect(readLines(streamOf([bytes]), () => undefined)).rejects.toMatchObject({ code: "network" });
});

test("an answer counts its rows, ends with its summary, and nothing changes it afterwards", () => {
  const begun = { asked: { cypher: "RETURN 1", fields: {} }, parameters: {}, startedAt: 1 };
  const receiving = createReceiving(begun, () => undefined);
  for (const line of [first, { row: [1] }, { row: [2] }, { summary }]) receiving.take(line);
  receiving.end(new Error("too late"));
  const { answer } = receiving;
  expect({
    columns: answer?.columns,
    rows: answer?.rows,
    arrived: answer?.arrived.value,
    state: answer?.state.value,
    summary: answer?.summary.value,
    error: answer?.error.value,
  }).toEqual({ columns: ["a"], rows: [[1], [2]], arrived: 2, state: "complete", summary, error: undefined });
});

test("an error after rows fails the answer and keeps them; one before the first line is thrown", () => {
  const problem = { type: "t", title: "t", status: 504, detail: "too long", code: "query_timeout", requestId: "r" };
  const begun = { asked: { cypher: "RETURN 1", fields: {} }, parameters: {}, startedAt: 1 };
  const receiving = createReceiving(begun, () => undefined);
  for (const line of [first, { row: [1] }, { error: problem }]) receiving.take(line);
  const { state, error, rows } = receiving.answer ?? {};
  expect([state?.value, error?.value, rows]).toEqual([
    "failed",
    new CallError("query_timeout", "too long", problem),
    [[1]],
  ]);
  expect(() => createReceiving(begun, () => undefined).take({ error: problem })).toThrow("too long");
});
