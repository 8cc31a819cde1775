import type { Request, Response } from "express";
import type { z } from "zod";
import type { Outgoing } from "./outflow.ts";

const ndjson = "application/x-ndjson";

/** Whether an answer is one of lines. */
export function isLines(response: { getHeader(name: string): unknown }): boolean {
  return String(response.getHeader("content-type")).startsWith(ndjson);
}

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
  out: Outgoing,
  check?: z.ZodType,
): Promise<void> {
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    if (check) for (const line of text(chunk).trimEnd().split("\n")) check.parse(JSON.parse(line));
    if (!response.headersSent) begin(response, ndjson);
    await out.write(chunk);
  }
  out.end();
}

/**
 * Sends the lines as one object `{ columns, rows, summary }` when all are there, so that an error has its status; piece
 * by piece, as the caller takes it. They stay text: parsing millions of values would block.
 */
export async function sendWhole(
  response: Response,
  chunks: AsyncIterable<Uint8Array>,
  out: Outgoing,
  check?: z.ZodType,
): Promise<void> {
  for await (const piece of whole(chunks)) out.keep(piece);
  if (response.destroyed) return;
  response.setHeader("content-length", out.keptBytes);
  begin(response, "application/json");
  const sent: Uint8Array[] = [];
  for (const piece of out.kept()) {
    if (check) sent.push(piece);
    await out.write(piece);
    if (response.destroyed) return;
  }
  check?.parse(JSON.parse(Buffer.concat(sent).toString()));
  out.end();
}

function begin(response: Response, type: string): void {
  response.setHeader("content-type", `${type}; charset=utf-8`);
  response.setHeader("cache-control", "no-store");
  response.vary("accept");
}

async function* whole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let comma = "";
  for await (const chunk of chunks) {
    let made = "";
    for (const line of text(chunk).split("\n")) {
      if (line.startsWith('{"row":')) {
        made += comma + line.slice(7, -1);
        comma = ",";
      } else if (line.startsWith('{"columns":'))
        made += `{"columns":${JSON.stringify(JSON.parse(line).columns)},"rows":[`;
      else if (line.startsWith('{"summary":')) made += `],"summary":${line.slice(11, -1)}}`;
    }
    yield Buffer.from(made);
  }
}

function text(chunk: Uint8Array): string {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString();
}
