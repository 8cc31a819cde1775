import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { HttpError } from "../errors.ts";
import { toProblem } from "./problem.ts";

/** What Node refuses before there is a request, by its codes; anything else is not HTTP. */
const known: Readonly<Record<string, HttpError>> = {
  HPE_HEADER_OVERFLOW: new HttpError("too_large", "The address and the headers of a request are at most 16 kB."),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new HttpError("too_large", "The chunk extensions of a request are at most 16 kB."),
  ERR_HTTP_REQUEST_TIMEOUT: new HttpError("invalid_input", "The request did not arrive within a minute."),
};
const notHttp = new HttpError("invalid_input", "This is not HTTP.");

/** Answers bytes that no app gets to see, because they are no request, with problem details, and hangs up. */
export function refuseUnreadable(error: unknown, socket: Duplex): void {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (!socket.writable || code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const problem = toProblem(known[code] ?? notHttp, requestId);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `x-request-id: ${requestId}`,
    "cache-control: no-store",
    "content-type: application/problem+json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
