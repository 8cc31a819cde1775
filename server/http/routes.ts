import { json, type Request, type RequestHandler, type Response, Router, raw } from "express";
import { type Asker, api, type Handlers, type Route, type RouteEntry } from "../api.ts";
import { HttpError } from "../errors.ts";
import { originOf } from "../pages/origin.ts";
import { callerOf } from "./caller.ts";
import { exactBody } from "./exact-body.ts";
import { plainFields } from "./exact-numbers.ts";
import { readBytes, readInput } from "./input.ts";
import { keeping } from "./keeping.ts";
import { sendLines, sendWhole, wantsLines } from "./lines.ts";
import { Outflow } from "./outflow.ts";
import { places } from "./places.ts";
import { refused, tooLarge } from "./problem.ts";
import { sendJson, sendOnce } from "./send-json.ts";
import { uploadBody } from "./upload-body.ts";

export interface RouteOptions {
  /** Check what handlers answer; for tests. */
  checkReplies: boolean;
  /** Longest time for a request, in milliseconds. */
  deadlineMs: number;
  /** Origin under which people reach the server; undefined: as each request says. */
  publicUrl?: string | undefined;
  /** Refuse what changes anything this server keeps; and how often a minute a caller may change it. */
  readOnly: boolean;
  changesPerMinute: number;
  /** Bounds of answers that wait to be read. */
  unread?: { bytes?: number; patienceMs?: number } | undefined;
}

type Handler = (input: unknown, signal: AbortSignal, asker: Asker) => Promise<unknown> | AsyncIterable<Uint8Array>;

/** The route table as Express routes, with 405 and OPTIONS for each path. */
export function routes(handlers: Handlers, options: RouteOptions): Router {
  const router = Router({ caseSensitive: true });
  const methods = new Map<string, string[]>();
  const place = places();
  const outflow = new Outflow(options.unread);
  const keeps = keeping(options.readOnly, options.changesPerMinute);
  for (const route of Object.keys(api) as Route[]) {
    const [method = "", path = ""] = route.split(" ");
    const entry: RouteEntry = api[route];
    const run = answer(entry, handlers[route] as Handler, options, outflow);
    const before = entry.keeps ? keeps : [];
    if (method === "GET") router.get(path, run);
    else if (method === "DELETE") router.delete(path, before, run);
    else if (method === "PATCH") router.patch(path, before, jsonOnly(largeBody), parseJson, run);
    else if (entry.upload) router.post(path, before, uploaded(entry.upload), run);
    else if (entry.exactNumbers) router.post(path, jsonOnly(smallBody), parseBytes, place, exactBody, plainFields, run);
    else router.post(path, jsonOnly(largeBody), parseJson, run);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, known] of methods) router.all(path, otherMethod(known));
  return router;
}

/** Bytes of a body at most; a query of a person's own has no need of as many as a list of keys. */
const largeBody = 1_048_576;
const smallBody = 262_144;
const parseJson = json({ limit: largeBody, type: () => true });
const parseBytes = raw({ limit: smallBody, type: () => true });

/** The bytes of a large body. A compressed one would have to be read before it is known how large it is. */
function uploaded(mostBytes: number): RequestHandler[] {
  const plain: RequestHandler = ({ headers }, _response, next) => {
    const coding = headers["content-encoding"] ?? "identity";
    const sentence = "A snapshot is sent as it is, without content-encoding.";
    next(coding === "identity" ? undefined : new HttpError("unsupported_media_type", sentence));
  };
  return [jsonOnly(mostBytes), plain, uploadBody(mostBytes)];
}

/** Says at once what cannot be taken; the parser would read a body to its end before it says that it is too large. */
function jsonOnly(mostBytes: number): RequestHandler {
  return (request, _response, next) => {
    const type = request.headers["content-type"] ?? "";
    if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
      return next(refused("unsupported_media_type"));
    if (Number(request.headers["content-length"]) > mostBytes) return next(tooLarge(mostBytes));
    next();
  };
}

function otherMethod(known: readonly string[]): RequestHandler {
  const allow = [...known, ...(known.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  return (request, response, next) => {
    response.setHeader("allow", allow);
    if (request.method === "OPTIONS") response.status(204).end();
    else next(new HttpError("method_not_allowed", `${request.method} is not possible here, only ${allow}.`));
  };
}

function answer(entry: RouteEntry, handler: Handler, options: RouteOptions, outflow: Outflow): RequestHandler {
  return async (request: Request, response: Response) => {
    const checked = entry.upload ? readBytes(request) : readInput(entry.input, request);
    const { signal, end } = patience(response, entry.ownDeadline ? undefined : options.deadlineMs);
    try {
      const made = handler(checked, signal, {
        caller: callerOf(request.ip ?? ""),
        secret: /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1],
        origin: () => originOf(request, options.publicUrl),
      });
      const check = options.checkReplies ? entry : undefined;
      if (!(Symbol.asyncIterator in made)) await send(request, response, made, { ...options, entry });
      else if (wantsLines(request)) await sendLines(response, made, outflow.begin(response), check?.lines);
      else await sendWhole(response, made, outflow.begin(response), check?.reply);
    } catch (error) {
      if (!response.destroyed) throw error;
    } finally {
      end();
    }
  };
}

/** Sends a reply, looked at first where that is asked for. */
async function send(
  request: Request,
  response: Response,
  made: Promise<unknown>,
  { entry, checkReplies }: { entry: RouteEntry; checkReplies: boolean },
): Promise<void> {
  const reply = await made;
  if (checkReplies) entry.reply.parse(reply);
  if (response.destroyed) return;
  if (entry.creates) {
    response.status(201).setHeader("location", (reply as { url: string }).url);
    // It may hold a secret.
    sendOnce(response, reply);
  } else if (reply === undefined) response.status(204).end();
  else sendJson(request, response, reply);
}

/** A signal that aborts when the client goes away or the time is over. */
function patience(response: Response, ms = Infinity): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const late = () => controller.abort(new HttpError("query_timeout", `No answer within ${ms / 1000} s.`));
  const gone = () => controller.abort(new DOMException("The client went away.", "AbortError"));
  const timer = Number.isFinite(ms) ? setTimeout(late, ms) : undefined;
  response.once("close", gone);
  const end = () => {
    clearTimeout(timer);
    response.off("close", gone);
  };
  return { signal: controller.signal, end };
}
