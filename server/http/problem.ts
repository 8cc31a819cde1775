import { STATUS_CODES } from "node:http";
import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { HttpError } from "../errors.ts";
import type { Problem } from "../schema.ts";
import { isLines } from "./lines.ts";

/** Why a request cannot be taken as it is; told instead of other programs' texts, which may name files. */
const sentences = {
  invalid_input: "The request cannot be read.",
  not_found: "There is nothing here.",
  too_large: "The request is too large.",
  unsupported_media_type: "Send JSON in UTF-8: content-type: application/json.",
};
type Refusal = keyof typeof sentences;

const ofStatus: Readonly<Record<number, Refusal>> = {
  404: "not_found",
  413: "too_large",
  415: "unsupported_media_type",
};

/** The error for a request that cannot be taken as it is. */
export function refused(code: Refusal, options?: ErrorOptions): HttpError {
  return new HttpError(code, sentences[code], {}, options);
}

/** The error for a body of more bytes than are taken here. */
export function tooLarge(mostBytes: number, options?: ErrorOptions): HttpError {
  const size = mostBytes < 1_048_576 ? `${mostBytes / 1024} kB` : `${mostBytes / 1_048_576} MB`;
  return new HttpError("too_large", `The request is larger than ${size}.`, {}, options);
}

/** Errors of Express, its body parser and its files (they carry a status) as ours; everything unknown is `internal`. */
function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  if (status === 413 && error instanceof Error && "limit" in error)
    return tooLarge(Number(error.limit), { cause: error });
  if (status >= 400 && status < 500) return refused(ofStatus[status] ?? "invalid_input", { cause: error });
  return new HttpError("internal", error instanceof Error ? error.message : String(error), {}, { cause: error });
}

/** Answers every error as problem details; logs those of the server once, with what the caller does not see. */
export function problems(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const error = toHttpError(thrown);
    const id = String(response.getHeader("x-request-id") ?? "");
    // Who asks whether the database is there expects a no; the engine itself says when it comes and goes.
    const expected = error.code === "database_unavailable" && request.path === "/api/ready";
    if (error.status >= 500 && !expected)
      report(log, error, { requestId: id, method: request.method, code: error.code });
    // An answer of lines that has begun ends with the error as its last line.
    if (!response.destroyed && response.headersSent && isLines(response))
      response.end(`${JSON.stringify({ error: toProblem(error, id) })}\n`);
    else if (response.headersSent || response.destroyed) response.destroy();
    else send(response, error, id);
  };
}

/** An error as its problem details, logged once where it is the server's; for what is answered without Express. */
export function problemOf(thrown: unknown, about: { requestId: string; method: string; log: Logger }) {
  const error = toHttpError(thrown);
  const { requestId, method, log } = about;
  if (error.status >= 500) report(log, error, { requestId, method, code: error.code });
  return { error, body: JSON.stringify(toProblem(error, requestId)) };
}

/** A database that is away is said by every request: only what nobody expected comes with its stack. */
function report(log: Logger, error: HttpError, about: Record<string, string>): void {
  if (error.code === "internal") log.error({ ...about, err: error }, error.message);
  // That a person's query takes too long is nobody's fault here.
  else if (error.code === "query_timeout") log.info(about, error.message);
  else log.warn({ ...about, cause: error.cause instanceof Error ? error.cause.message : undefined }, error.message);
}

function send(response: Response, error: HttpError, requestId: string): void {
  const wait = error.extra["retryAfter"] ?? (error.code === "database_unavailable" ? 2 : undefined);
  if (wait !== undefined) response.setHeader("retry-after", String(wait));
  response.status(error.status).setHeader("cache-control", "no-store").removeHeader("etag");
  response.type("application/problem+json").send(JSON.stringify(toProblem(error, requestId)));
}

/** Problem details of an error, as the caller may see them. */
export function toProblem({ status, code, message, extra }: HttpError, requestId: string): Problem {
  const title = STATUS_CODES[status] ?? "Error";
  const detail =
    code === "internal" ? "Something went wrong in the server. Its log has more under this request id." : message;
  return { type: `urn:tsunagi:problem:${code}`, title, status, detail, code, requestId, ...extra };
}
