import { once } from "node:events";
import { connect, type Socket } from "node:net";
import express from "express";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { type Listening, listen } from "../../../server/http/listen.ts";
import { problems } from "../../../server/http/problem.ts";
import { type UploadBounds, uploadBody } from "../../../server/http/upload-body.ts";

let listening: Listening;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listening.close(0);
});

const most = 100_000;
const bounds: UploadBounds = { inAll: 400_000, each: 250_000, patienceMs: 400, perSecond: 50_000 };

/** Answers with how many bytes came. Who asks is whom X-Forwarded-For names. */
async function start(over: Partial<UploadBounds> = {}): Promise<void> {
  const app = express().set("trust proxy", "loopback");
  app.post("/", uploadBody(most, { ...bounds, ...over }), ({ body }, response) => void response.send(`${body.length}`));
  app.use(problems(pino({ level: "silent" })));
  listening = await listen(app, 0, "127.0.0.1");
}

async function send(bytes: number, caller = "10.0.0.1"): Promise<string> {
  const headers = { "x-forwarded-for": caller };
  const response = await fetch(listening.url, { method: "POST", headers, body: Buffer.alloc(bytes, 0x20) });
  return response.ok ? response.text() : ((await response.json()) as { code: string }).code;
}

/** Says that so many bytes come, and sends none. */
async function begin(length: number, caller: string): Promise<Socket> {
  const socket = connect(Number(new URL(listening.url).port), "127.0.0.1");
  sockets.push(socket);
  await once(socket, "connect");
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: ${caller}\r\nContent-Length: ${length}\r\n\r\n`);
  return socket;
}

/** All that comes back until the other end hangs up. */
async function answerOf(socket: Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}

test("a body is read to its end, and none that is larger than may be, whether its length is said or not", async () => {
  await start();
  const chunked = async (pieces: number) => {
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => (pieces-- > 0 ? to.enqueue(new Uint8Array(40_000)) : to.close()),
    });
    const response = await fetch(listening.url, { method: "POST", body, duplex: "half" } as RequestInit);
    return response.status;
  };
  expect([await send(0), await send(most), await send(most + 1), await chunked(2), await chunked(3)]).toEqual([
    "0",
    "100000",
    "too_large",
    200,
    413,
  ]);
});

test("who only says that much will come takes no room from others, and is given up", async () => {
  await start();
  const begun = await Promise.all(Array.from({ length: 10 }, (_, i) => begin(most, `10.0.1.${i}`)));
  const ends = begun.map(answerOf);
  expect(await send(most)).toBe("100000");
  for (const end of await Promise.all(ends)) {
    expect(end.split("\r\n")[0]).toBe("HTTP/1.1 400 Bad Request");
    expect(end).toContain("came too slowly");
  }
});

test("a body that comes drop by drop is given up, one that is slow but steady is not", async () => {
  await start();
  const [drops, steady] = [await begin(most, "10.0.0.2"), await begin(most, "10.0.0.3")];
  const timer = setInterval(() => {
    if (drops.writable) drops.write(" ");
    if (steady.writable) steady.write(" ".repeat(5_000));
  }, 50);
  const heard = new Promise<string>((resolve) => steady.once("data", (data) => resolve(String(data))));
  expect(await answerOf(drops)).toContain("came too slowly");
  expect(await heard).toMatch(/^HTTP\/1\.1 200 OK.*100000$/s);
  clearInterval(timer);
});

test("what has come counts, of one caller and of all, until it is answered or given up", async () => {
  await start({ patienceMs: 2_000 });
  const part = async (caller: string) => {
    const socket = await begin(most, caller);
    socket.write(" ".repeat(90_000));
    return socket;
  };
  await Promise.all([part("10.0.0.1"), part("10.0.0.1")]);
  await expect.poll(() => send(50_000)).toBe("too_many_requests");
  expect(await send(50_000, "10.0.0.2")).toBe("50000");
  const more = await part("10.0.0.2");
  await expect.poll(() => send(most, "10.0.0.3")).toBe("too_many_requests");
  more.destroy();
  await expect.poll(() => send(most, "10.0.0.3")).toBe("100000");
});
