import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { HttpError } from "../errors.ts";
import { callerOf } from "./caller.ts";

const windowMs = 60_000;

/** Refuses changes where nothing may be changed, and callers who make too many. */
export function keeping(readOnly: boolean, perMinute: number): RequestHandler[] {
  const refuse: RequestHandler = (_request, _response, next) =>
    next(new HttpError("read_only", "This server only reads: READ_ONLY is set."));
  if (readOnly) return [refuse];
  const limited = rateLimit({
    windowMs,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    keyGenerator: ({ ip = "" }) => callerOf(ip),
    handler: (_request, _response, next) => {
      const sentence = `At most ${perMinute} changes of snapshots a minute; wait a moment.`;
      next(new HttpError("too_many_requests", sentence, { retryAfter: windowMs / 1_000 }));
    },
  });
  return [limited];
}
