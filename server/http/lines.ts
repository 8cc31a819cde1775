import type { Request, Response } from "express";
import type { z } from "zod";
import { Ready } from "./send-json.ts";

const ndjson = "application/x-ndjson";

/** Whether a caller takes an answer line by line; who does not say gets it so. */
export function wantsLines(request: Request): boolean {
  return request.accepts([ndjson, "application/json"]) !== "application/json";
}

/**
 * Sends chunks of lines as they come, each at once, and never more than the caller takes. What is thrown before the
 * first chunk is the caller's to answer; later the handler of errors ends the stream with a line.
 */
export async function sendLines(
  response: Response,
  chunks: AsyncIterable<Uint8Array>,
  check?: z.ZodType,
): Promise<void> {
  const drained = drains(response);
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    if (check) for (const line of text(chunk).trimEnd().split("\n")) check.parse(JSON.parse(line));
    if (!response.headersSent) {
      response.setHeader("content-type", `${ndjson}; charset=utf-8`);
      response.setHeader("cache-control", "no-store");
      response.vary("accept");
    }
    const free = response.write(chunk);
    if ("flush" in response && typeof response.flush === "function") response.flush();
    if (!free) await drained();
  }
  response.end();
}

/** Waits until the caller took what was written, or went away. */
function drains(response: Response): () => Promise<void> {
  let go = () => {};
  // One listener for the whole answer: the compression has a list of its own from which none can be taken.
  for (const event of ["drain", "close"]) response.on(event, () => go());
  return () =>
    new Promise((resolve) => {
      if (response.destroyed) resolve();
      else go = resolve;
    });
}

/** The lines as one object `{ columns, rows, summary }`. They are put together as text: parsing millions of values would block. */
export async function wholeAnswer(chunks: AsyncIterable<Uint8Array>): Promise<Ready> {
  const parts: string[] = [];
  let head = "[]";
  let summary = "null";
  for await (const chunk of chunks)
    for (const line of text(chunk).split("\n")) {
      if (line.startsWith('{"row":')) parts.push(line.slice(7, -1));
      else if (line.startsWith('{"columns":')) head = JSON.stringify(JSON.parse(line).columns);
      else if (line.startsWith('{"summary":')) summary = line.slice(11, -1);
    }
  return new Ready(`{"columns":${head},"rows":[${parts.join(",")}],"summary":${summary}}`);
}

function text(chunk: Uint8Array): string {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString();
}
