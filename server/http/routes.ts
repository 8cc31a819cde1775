import { json, type Request, type RequestHandler, type Response, Router } from "express";
import type { z } from "zod";
import { api, type Handlers, type Route } from "../api.ts";
import { HttpError } from "../errors.ts";
import { readInput } from "./input.ts";
import { refused } from "./problem.ts";
import { sendJson } from "./send-json.ts";

export interface RouteOptions {
  /** Check what handlers answer; for tests. */
  checkReplies: boolean;
  /** Longest time for a request, in milliseconds. */
  deadlineMs: number;
}

type Handler = (input: unknown, signal: AbortSignal) => Promise<unknown>;

/** The route table as Express routes, with 405 and OPTIONS for each path. */
export function routes(handlers: Handlers, options: RouteOptions): Router {
  const router = Router({ caseSensitive: true });
  const methods = new Map<string, string[]>();
  for (const route of Object.keys(api) as Route[]) {
    const [method = "", path = ""] = route.split(" ");
    const { input, reply } = api[route];
    const run = answer(input, reply, handlers[route] as Handler, options);
    if (method === "GET") router.get(path, run);
    else if (method === "DELETE") router.delete(path, run);
    else router.post(path, jsonOnly, parseJson, run);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, known] of methods) router.all(path, otherMethod(known));
  return router;
}

const mostBytes = 1_048_576;
const parseJson = json({ limit: mostBytes, type: () => true });

/** Says at once what cannot be taken; the parser would read a body to its end before it says that it is too large. */
const jsonOnly: RequestHandler = (request, _response, next) => {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return next(refused("unsupported_media_type"));
  if (Number(request.headers["content-length"]) > mostBytes) return next(refused("too_large"));
  next();
};

function otherMethod(known: readonly string[]): RequestHandler {
  const allow = [...known, ...(known.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  return (request, response, next) => {
    response.setHeader("allow", allow);
    if (request.method === "OPTIONS") response.status(204).end();
    else next(new HttpError("method_not_allowed", `${request.method} is not possible here, only ${allow}.`));
  };
}

function answer(input: z.ZodType, reply: z.ZodType, handler: Handler, options: RouteOptions): RequestHandler {
  return async (request: Request, response: Response) => {
    const checked = readInput(input, request);
    const { signal, end } = patience(response, options.deadlineMs);
    try {
      const made = await handler(checked, signal);
      if (options.checkReplies) reply.parse(made);
      if (!response.destroyed) sendJson(request, response, made);
    } catch (error) {
      if (!response.destroyed) throw error;
    } finally {
      end();
    }
  };
}

/** A signal that aborts when the client goes away or the time is over. */
function patience(response: Response, ms: number): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const late = () => controller.abort(new HttpError("query_timeout", `No answer within ${ms / 1000} s.`));
  const gone = () => controller.abort(new DOMException("The client went away.", "AbortError"));
  const timer = setTimeout(late, ms);
  response.once("close", gone);
  const end = () => {
    clearTimeout(timer);
    response.off("close", gone);
  };
  return { signal: controller.signal, end };
}
