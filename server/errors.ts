/** Stable error codes of the HTTP API with their status. Programs decide on the code, never on the text. */
export const statusOf = {
  invalid_input: 400,
  invalid_query: 400,
  read_only: 403,
  forbidden: 403,
  not_found: 404,
  unknown_node: 404,
  unknown_snapshot: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  refused_query: 422,
  query_too_big: 422,
  too_many_requests: 429,
  internal: 500,
  damaged_snapshot: 500,
  not_implemented: 501,
  database_unavailable: 503,
  query_timeout: 504,
  storage_full: 507,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** An error that reaches the caller of the API as problem details (RFC 9457). `extra` adds members such as `errors`. */
export class HttpError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly extra: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, extra: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = "HttpError";
    this.code = code;
    this.status = statusOf[code];
    this.extra = extra;
  }
}

/** The error of who is to come again in a moment, when others are done. */
export function busy(why: string): HttpError {
  return new HttpError("too_many_requests", `${why} Try again in a moment.`, { retryAfter: 5 });
}
