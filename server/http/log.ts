import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

const usable = /^[\w.:-]{1,64}$/;
const quiet = ["/api/health", "/api/ready"];
/** The id of a snapshot in an address, also in one that stands in another; who has it can open the snapshot. */
const ids = /((?:\/|%2f)(?:s|embed|snapshots)(?:\/|%2f))[^/?&#]+?(?=%2f|[/?&#]|$)/gi;

/** Names each request (`x-request-id`, taken over when it is harmless) and logs it when it is answered: no headers, no bodies, no ids of snapshots. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    response.setHeader("x-request-id", requestIdOf(request, log, response));
    next();
  };
}

/** The name of a request, which is logged when it is answered. */
export function requestIdOf(request: IncomingMessage, log: Logger, response: ServerResponse): string {
  const given = request.headers["x-request-id"];
  const requestId = typeof given === "string" && usable.test(given) ? given : randomUUID();
  const { method, url = "" } = request;
  if (!log.isLevelEnabled("info") || quiet.includes(url)) return requestId;
  const start = performance.now();
  response.once("close", () => {
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const [status, gone] = [response.statusCode, !response.writableFinished || undefined];
    log.info({ requestId, method, url: url.replace(ids, "$1…"), status, ms, gone });
  });
  return requestId;
}
