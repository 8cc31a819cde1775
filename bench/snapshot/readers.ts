/**
 * Readers in a process of their own: each has a connection, asks, takes the whole answer and asks again. Bytes are counted
 * and not read as HTTP, so that the readers are not slower than what they read. The parent says what to read and for how long.
 */
import { connect, type Socket } from "node:net";

/** What the parent wants to know. */
export interface Reading {
  port: number;
  path: string;
  readers: number;
  ms: number;
}
/** What came of it; times in milliseconds. */
export interface Read {
  answers: number;
  errors: number;
  seconds: number;
  p50: number;
  p99: number;
  /** Of one answer, its head with it. */
  bytes: number;
}

const good = Buffer.from("HTTP/1.1 200 ");

async function read({ port, path, readers, ms }: Reading): Promise<Read> {
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br\r\nUser-Agent: readers\r\n\r\n`;
  const bytes = await sizeOf(port, request);
  const times: number[] = [];
  let errors = 0;
  const start = performance.now();
  const until = start + ms;
  const reader = () =>
    new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1").setNoDelay(true);
      let [asked, taken] = [0, 0];
      const ask = () => {
        [asked, taken] = [performance.now(), 0];
        if (asked < until) socket.write(request);
        else socket.end();
      };
      socket.on("connect", ask);
      socket.on("data", (part: Buffer) => {
        if (taken === 0 && !part.subarray(0, good.length).equals(good)) errors += 1;
        taken += part.length;
        if (taken < bytes) return;
        if (taken > bytes) errors += 1;
        times.push(performance.now() - asked);
        ask();
      });
      socket.on("error", () => {
        errors += 1;
      });
      socket.on("close", () => {
        if (taken > 0 && taken < bytes) errors += 1;
        resolve();
      });
    });
  await Promise.all(Array.from({ length: readers }, reader));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  const seconds = (performance.now() - start) / 1_000;
  return { answers: times.length, errors, seconds, p50: at(0.5), p99: at(0.99), bytes };
}

/** Bytes of an answer, which are as many each time: head and body. */
function sizeOf(port: number, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, "127.0.0.1", () => socket.write(request));
    let all = "";
    socket.on("error", reject);
    socket.on("data", (part) => {
      all += part.toString("latin1");
      const head = all.indexOf("\r\n\r\n");
      const length = /\r\ncontent-length: (\d+)/i.exec(all)?.[1];
      if (head < 0 || all.length < head + 4 + Number(length)) return;
      socket.destroy();
      resolve(all.length);
    });
  });
}

process.on("message", (reading: Reading) => {
  void read(reading).then((done) => process.send?.(done));
});
