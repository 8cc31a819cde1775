import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Logger, pino } from "pino";
import { HttpError } from "../../errors.ts";
import { plainHeaders } from "../../pages/headers.ts";
import type { Pages, Ready } from "../../pages/page.ts";
import type { SnapshotShelf } from "../../snapshots/store.ts";
import { requestIdOf } from "../log.ts";
import { problemOf } from "../problem.ts";
import { createFind, type Found, type Names } from "./find.ts";
import { type FrozenRoute, frozenRoutes } from "./frozen-routes.ts";
import { ReadyCache } from "./ready-cache.ts";
import { createSendReady } from "./send-ready.ts";

export interface FrontOptions extends Names {
  log?: Logger;
}

/** A request on its way to its answer. */
interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  /** Where it was found. */
  route: FrozenRoute | undefined;
}

/**
 * Answers what needs the files of snapshots alone, before the app: pages, cards and frozen documents, ready in memory.
 * Thousands may read one at a time, and no database is asked. Everything else goes on to `app`.
 */
export function withFront(
  app: RequestListener,
  shelf: SnapshotShelf,
  pages: Pages,
  { log = pino({ level: "silent" }), ...names }: FrontOptions = {},
): RequestListener {
  const find = createFind(frozenRoutes(pages), names);
  const cache = new ReadyCache(shelf);
  const sendReady = createSendReady();
  const safe = plainHeaders();

  const send = (asked: Asked, made: Ready | HttpError) => {
    if (made instanceof HttpError) fail(asked, made);
    else sendReady(asked.request, asked.response, made, asked.requestId);
  };
  const fail = ({ request, response, requestId, route }: Asked, thrown: unknown) => {
    if (response.headersSent) return void response.destroy();
    const { error, body } = problemOf(thrown, { requestId, method: request.method ?? "", log });
    const page = isOfSnapshot(error) ? pageOf(route) : undefined;
    const problem = { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" };
    const said = page ?? {
      headers: { ...safe, ...problem, ...retry(error) },
      bodies: { identity: Buffer.from(body) },
    };
    sendReady(request, response, { ...said, status: error.status }, requestId);
  };
  const answer = (asked: Asked, found: Found | HttpError) => {
    try {
      if (found instanceof HttpError) return fail(asked, found);
      const { route, id, origin, name } = found;
      const made = cache.get(name, id, (stored) => route.make(stored, origin));
      // What is ready is sent at once.
      if (made instanceof Promise)
        made.then((ready) => send(asked, ready)).catch((thrown: unknown) => fail(asked, thrown));
      else send(asked, made);
    } catch (thrown) {
      fail(asked, thrown);
    }
  };
  return (request, response) => {
    const reading = request.method === "GET" || request.method === "HEAD";
    const found = reading ? find(request) : undefined;
    if (!found) return app(request, response);
    const requestId = requestIdOf(request, log, response);
    answer({ request, response, requestId, route: found instanceof HttpError ? undefined : found.route }, found);
  };
}

const isOfSnapshot = ({ code }: HttpError) => code === "unknown_snapshot" || code === "damaged_snapshot";

/** The page that says so, where there is one. */
function pageOf(route: FrozenRoute | undefined): Ready | undefined {
  try {
    return route?.failed?.();
  } catch (error) {
    if (error instanceof HttpError) return undefined;
    throw error;
  }
}

function retry({ extra }: HttpError): Record<string, string> {
  return extra["retryAfter"] === undefined ? {} : { "retry-after": String(extra["retryAfter"]) };
}
