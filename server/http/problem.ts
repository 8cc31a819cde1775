import { STATUS_CODES } from "node:http";
import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { type ErrorCode, HttpError } from "../errors.ts";
import type { Problem } from "../schema.ts";

const ofStatus: Readonly<Record<number, ErrorCode>> = {
  400: "invalid_input",
  403: "forbidden",
  404: "not_found",
  405: "method_not_allowed",
  413: "too_large",
  415: "unsupported_media_type",
};

const sentences: Partial<Record<ErrorCode, string>> = {
  invalid_input: "The request cannot be read.",
  too_large: "The request is larger than 1 MB.",
  unsupported_media_type: "Send JSON in UTF-8: content-type: application/json.",
};

/** Errors of Express and its body parser (they carry a status) as ours; everything unknown is `internal`. */
function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  const code = ofStatus[status] ?? "internal";
  const text = error instanceof Error ? error.message : String(error);
  return new HttpError(code, sentences[code] ?? text, {}, { cause: error });
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
    if (response.headersSent || response.destroyed) response.destroy();
    else send(response, error, id);
  };
}

/** A database that is away is said by every request: only what nobody expected comes with its stack. */
function report(log: Logger, error: HttpError, about: Record<string, string>): void {
  if (error.code === "internal") log.error({ ...about, err: error }, error.message);
  else log.warn({ ...about, cause: error.cause instanceof Error ? error.cause.message : undefined }, error.message);
}

function send(response: Response, error: HttpError, requestId: string): void {
  const { status, code, extra } = error;
  const title = STATUS_CODES[status] ?? "Error";
  const detail =
    code === "internal" ? "Something went wrong in the server. Its log has more under this request id." : error.message;
  const problem: Problem = { type: `urn:tsunagi:problem:${code}`, title, status, detail, code, requestId, ...extra };
  if (code === "database_unavailable") response.setHeader("retry-after", "2");
  response.status(status).setHeader("cache-control", "no-store").removeHeader("etag");
  response.type("application/problem+json").send(JSON.stringify(problem));
}
