import { HttpError } from "../errors.ts";
import type { ErrorMessage } from "./messages.ts";

/** An error as it goes to another thread; what is not of the API becomes `internal`. */
export function toMessage(error: unknown): ErrorMessage {
  if (error instanceof HttpError) return { code: error.code, message: error.message, extra: error.extra };
  return {
    code: "internal",
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    extra: {},
  };
}

/** The error that came from another thread. */
export function fromMessage({ code, message, extra }: ErrorMessage): HttpError {
  return new HttpError(code, message, extra);
}

/** The error of a query whose time is over. */
export function tookTooLong(timeoutMs: number, cause?: unknown): HttpError {
  const seconds = timeoutMs / 1000;
  return new HttpError("query_timeout", `The query took longer than ${seconds} s and was stopped.`, {}, { cause });
}
