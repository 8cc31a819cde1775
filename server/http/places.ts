import type { RequestHandler, Response } from "express";
import { busy } from "../errors.ts";
import { callerOf } from "./caller.ts";

/** Requests at a time: of one caller until they are answered to the end, and of all until their answer begins. */
const mostEach = 6;
const mostInAll = 80;

/** Refuses whom it has too many requests of already, before any work is done for another. */
export function places(): RequestHandler {
  const taken = new Map<Response, string>();
  return ({ ip = "" }, response, next) => {
    const caller = callerOf(ip);
    let each = 0;
    let all = 0;
    for (const [other, whose] of taken) {
      if (whose === caller) each += 1;
      if (!other.headersSent) all += 1;
    }
    if (each >= mostEach) return next(busy(`${mostEach} queries of yours are under way already.`));
    if (all >= mostInAll) return next(busy("Too many queries wait already."));
    taken.set(response, caller);
    response.once("close", () => taken.delete(response));
    next();
  };
}
