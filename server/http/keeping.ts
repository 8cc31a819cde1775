import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { busy, HttpError } from "../errors.ts";
import { callerOf } from "./caller.ts";

const windowMs = 60_000;
/** Bytes of bodies on their way at a time: of all, and of one caller. */
const mostInAll = 64 * 1_048_576;
const mostEach = 32 * 1_048_576;

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

/** Takes room for a body before it comes, so that many large ones at a time do not fill the memory. */
export function roomForBodies(mostBytes: number): RequestHandler {
  const taken = new Map<object, { caller: string; bytes: number }>();
  return ({ headers, ip = "" }, response, next) => {
    const said = headers["content-length"];
    // Who does not say how much comes may send all there can be.
    const bytes = said === undefined ? mostBytes : Number(said);
    const caller = callerOf(ip);
    const under = [...taken.values()];
    const sum = (list: typeof under) => list.reduce((all, one) => all + one.bytes, bytes);
    if (sum(under.filter((one) => one.caller === caller)) > mostEach)
      return next(busy("Too much of yours is on its way already."));
    if (sum(under) > mostInAll) return next(busy("Too many snapshots are on their way already."));
    taken.set(response, { caller, bytes });
    response.once("close", () => taken.delete(response));
    next();
  };
}
