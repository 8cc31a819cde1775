import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createUploads } from "../../../server/snapshots/uploads.ts";

/** Answers with the number of the thread instead of a document. */
const thread = `import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", () => parentPort.postMessage({ kept: { document: new Uint8Array([threadId]), title: {} } }));`;

let folder: string;
let file: URL;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsunagi-uploads-"));
  file = pathToFileURL(join(folder, "thread.mjs"));
  await writeFile(file, thread);
});
afterEach(() => rm(folder, { recursive: true }));

test("the thread is kept for the next one, but given up soon after a large one, with its memory", async () => {
  const uploads = createUploads(file, { idleMs: 60_000, idleAfterLargeMs: 1 });
  const { signal } = new AbortController();
  const threadOf = async (bytes: number) => (await uploads.check(new Uint8Array(bytes), signal)).document[0];
  const first = await threadOf(10);
  expect([await threadOf(10), await threadOf(2_000_000)]).toEqual([first, first]);
  await expect.poll(() => threadOf(10)).not.toBe(first);
  await uploads.close();
});

test("the bytes are handed over where they have memory of their own, and copied where others share it", async () => {
  const uploads = createUploads(file);
  const { signal } = new AbortController();
  const [own, shared] = [new Uint8Array(100), new Uint8Array(100).subarray(0, 50)];
  await uploads.check(own, signal);
  await uploads.check(shared, signal);
  expect([own.length, shared.length]).toEqual([0, 50]);
  await uploads.close();
});
