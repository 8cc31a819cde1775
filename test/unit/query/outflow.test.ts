import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Response } from "express";
import { afterEach, expect, test } from "vitest";
import { sendLines, sendWhole } from "../../../server/http/lines.ts";
import { Outflow } from "../../../server/http/outflow.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const megabyte = new TextEncoder().encode(`{"row":["${"x".repeat(1024 * 1024)}"]}\n`);
async function* rows(count: number): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('{"columns":["a"],"queryId":"q"}\n');
  for (let row = 0; row < count; row++) yield megabyte;
  yield new TextEncoder().encode('{"summary":{"rows":1}}\n');
}

type Send = typeof sendLines;

/** A server that answers with so many megabytes; says how each answer ended. */
async function start(outflow: Outflow, send: Send, count: number) {
  const ends: Promise<string>[] = [];
  const server = createServer((_request, plain) => {
    const response = Object.assign(plain, { vary: () => plain }) as unknown as Response;
    const closed = new Promise<string>((resolve) =>
      response.once("close", () => resolve(response.writableFinished ? "sent" : "given up")),
    );
    const failed = send(response, rows(count), outflow.begin(response)).then(
      () => closed,
      (error: { code: string }) => error.code,
    );
    ends.push(Promise.race([failed]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = () =>
    new Promise<IncomingMessage>((resolve) => get({ port, agent: false }, resolve).on("error", () => {}));
  return { ask, ends, port };
}

async function read(message: IncomingMessage): Promise<string> {
  let all = "";
  for await (const piece of message.setEncoding("utf8")) all += piece;
  return all;
}

test.each([
  ["lines", sendLines],
  ["one object", sendWhole],
])("who takes nothing of %s is given up, who is slow is not", async (_name, send) => {
  const { ask, ends } = await start(new Outflow({ patienceMs: 500 }), send, 24);
  const idle = await ask();
  idle.on("error", () => {});
  const slow = await ask();
  let bytes = 0;
  for await (const piece of slow) {
    bytes += piece.length;
    if (bytes < 2_000_000) await sleep(20);
  }
  expect([await ends[0], await ends[1], bytes > 24 * 1024 * 1024]).toEqual(["given up", "sent", true]);
});

test("an answer in one object is the lines put together", async () => {
  const { ask } = await start(new Outflow(), sendWhole, 2);
  const message = await ask();
  const text = await read(message);
  expect(message.headers["content-length"]).toBe(String(text.length));
  const { rows: got, ...rest } = JSON.parse(text);
  expect([rest, got.map(([value]: string[]) => value?.length)]).toEqual([
    { columns: ["a"], summary: { rows: 1 } },
    [1024 * 1024, 1024 * 1024],
  ]);
});

test("where too much waits the largest answer gives way: with a status where it has not begun", async () => {
  const { ask, ends } = await start(new Outflow({ bytes: 5_000_000 }), sendWhole, 8);
  void ask();
  while (ends.length === 0) await sleep(5);
  expect(await ends[0]).toBe("too_many_requests");
});

test("what was read counts no longer", async () => {
  const { ask } = await start(new Outflow({ bytes: 3_000_000 }), sendLines, 8);
  for (let round = 0; round < 3; round++) expect((await read(await ask())).length).toBeGreaterThan(8_000_000);
});
