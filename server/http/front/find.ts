import type { IncomingMessage } from "node:http";
import { HttpError } from "../../errors.ts";
import { originOf } from "../../pages/origin.ts";
import { hostFault } from "../security.ts";
import type { FrozenRoute } from "./frozen-routes.ts";

/** What a request asks for. */
export interface Found {
  route: FrozenRoute;
  id: string;
  /** Of this server, as whoever asks knows it. */
  origin: string;
  /** The same for the same answer. */
  name: string;
}

/** By which names this server goes. */
export interface Names {
  /** undefined accepts every one. */
  hosts?: readonly string[] | undefined;
  /** Origin under which people reach the server; undefined: as each request says. */
  publicUrl?: string | undefined;
}

/** What was found lately is found again without looking: so many addresses, none longer than that. */
const most = 1_000;
const longest = 200;

/** Gives what finds out what a request asks for: undefined where it is nothing of these routes, an error where it may not be answered. */
export function createFind(routes: readonly FrozenRoute[], { hosts, publicUrl }: Names) {
  const lately = new Map<string, { host: string | undefined; found: Found }>();
  const look = (request: IncomingMessage, url: string): Found | HttpError | undefined => {
    const { route, id } = placeOf(routes, url) ?? {};
    if (!route || id === undefined) return undefined;
    const origin = hostFault(request, hosts) ?? orError(() => originOf(request, publicUrl));
    if (origin instanceof HttpError) return origin;
    return { route, id, origin, name: `${routes.indexOf(route)} ${route.everywhere ? "" : origin} ${id}` };
  };
  return (request: IncomingMessage): Found | HttpError | undefined => {
    const { url = "", headers } = request;
    const { host } = headers;
    const before = lately.get(url);
    const plain = headers["x-forwarded-proto"] === undefined;
    if (before && plain && before.host === host) return before.found;
    const found = look(request, url);
    if (!found || found instanceof HttpError || !plain || url.length > longest) return found;
    if (lately.size >= most) lately.clear();
    lately.set(url, { host, found });
    return found;
  };
}

function orError<T>(get: () => T): T | HttpError {
  try {
    return get();
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

function placeOf(routes: readonly FrozenRoute[], url: string): { route: FrozenRoute; id: string } | undefined {
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
