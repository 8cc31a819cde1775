import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Logger, pino } from "pino";
import { HttpError } from "../../errors.ts";
import { plainHeaders } from "../../pages/headers.ts";
import { originOf } from "../../pages/origin.ts";
import type { Pages, Ready } from "../../pages/page.ts";
import type { SnapshotShelf } from "../../snapshots/store.ts";
import { requestIdOf } from "../log.ts";
import { problemOf } from "../problem.ts";
import { hostFault } from "../security.ts";
import { type FrozenRoute, frozenRoutes } from "./frozen-routes.ts";
import { ReadyCache } from "./ready-cache.ts";
import { createSendReady } from "./send-ready.ts";

export interface FrontOptions {
  log?: Logger;
  /** Names this server goes by; undefined accepts every one. */
  hosts?: readonly string[] | undefined;
  /** Origin under which people reach the server; undefined: as each request says. */
  publicUrl?: string | undefined;
}

/**
 * Answers what needs the files of snapshots alone, before the app: pages, cards and frozen documents, ready in memory.
 * Thousands may read one at a time, and no database is asked. Everything else goes on to `app`.
 */
export function withFront(
  app: RequestListener,
  shelf: SnapshotShelf,
  pages: Pages,
  { log = pino({ level: "silent" }), hosts, publicUrl }: FrontOptions = {},
): RequestListener {
  const routes = frozenRoutes(pages);
  const cache = new ReadyCache(shelf);
  const sendReady = createSendReady();
  const safe = plainHeaders();

  const ready = async (request: IncomingMessage, route: FrozenRoute, id: string): Promise<Ready> => {
    const fault = hostFault(request, hosts);
    if (fault) throw fault;
    const origin = originOf(request, publicUrl);
    return cache.get(`${routes.indexOf(route)} ${route.everywhere ? "" : origin}`, id, (stored) =>
      route.make(stored, origin),
    );
  };
  const answer = async (request: IncomingMessage, response: ServerResponse, route: FrozenRoute, id: string) => {
    const requestId = requestIdOf(request, log, response);
    try {
      sendReady(request, response, await ready(request, route, id), requestId);
    } catch (thrown) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const { error, body } = problemOf(thrown, { requestId, method: request.method ?? "", log });
      const page = isOfSnapshot(error) ? pageOf(route) : undefined;
      const problem = { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" };
      const bodies = { identity: Buffer.from(body) };
      const said = page ?? { headers: { ...safe, ...problem, ...retry(error) }, bodies };
      sendReady(request, response, { ...said, status: error.status }, requestId);
    }
  };
  return (request, response) => {
    const { method, url = "" } = request;
    const found = method === "GET" || method === "HEAD" ? find(routes, url) : undefined;
    if (found) void answer(request, response, found.route, found.id);
    else app(request, response);
  };
}

function find(routes: readonly FrozenRoute[], url: string): { route: FrozenRoute; id: string } | undefined {
  const asked = url.indexOf("?");
  const path = asked < 0 ? url : url.slice(0, asked);
  for (const route of routes) {
    const id = route.path.exec(path)?.[1];
    if (id !== undefined) return route.plain && asked >= 0 ? undefined : { route, id: decoded(id) };
  }
  return undefined;
}

/** What is no percent-encoded UTF-8 is no id, and looked up like any other that is not there. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const isOfSnapshot = ({ code }: HttpError) => code === "unknown_snapshot" || code === "damaged_snapshot";

/** The page that says so, where there is one. */
function pageOf({ failed }: FrozenRoute): Ready | undefined {
  try {
    return failed?.();
  } catch (error) {
    if (error instanceof HttpError) return undefined;
    throw error;
  }
}

function retry({ extra }: HttpError): Record<string, string> {
  return extra["retryAfter"] === undefined ? {} : { "retry-after": String(extra["retryAfter"]) };
}
