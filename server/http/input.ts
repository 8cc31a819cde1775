import type { Request } from "express";
import type { z } from "zod";
import { HttpError } from "../errors.ts";
import { invalid, toFaults } from "../faults.ts";

const withBody = ["POST", "PATCH"];

/** Path, query and body as one input, checked against the route's schema. Throws invalid_input with every fault. */
export function readInput<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  // No prototype: a parameter may be called __proto__.
  const merged: Record<string, unknown> = Object.assign(Object.create(null), request.params);
  const given = withBody.includes(request.method) ? [...query(request), ...body(request)] : query(request);
  const twice = given.filter(([name]) => name in request.params);
  for (const [name, value] of given) merged[name] = value;
  if (twice.length > 0) throw invalid(twice.map(([path]) => ({ path, message: "stands in the path already" })));
  const checked = schema.safeParse(merged);
  if (!checked.success) throw invalid(checked.error.issues.flatMap(toFaults));
  return checked.data;
}

/** The body of an upload as it came; nothing else may be said with it. */
export function readBytes(request: Request): Uint8Array {
  const more = query(request);
  if (more.length > 0) throw invalid(more.map(([path]) => ({ path, message: "there is no such field" })));
  const bytes: unknown = request.body;
  return Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0);
}

/** The query string; a name that occurs more than once has a list. */
function query(request: Request): [string, unknown][] {
  const at = request.originalUrl.indexOf("?");
  const found = new Map<string, string[]>();
  if (at < 0) return [];
  for (const pair of request.originalUrl.slice(at + 1).split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? "" : decode(pair.slice(equals + 1));
    const before = found.get(name);
    if (before) before.push(value);
    else found.set(name, [value]);
  }
  return [...found].map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new HttpError("invalid_input", "The query string is not valid percent-encoded UTF-8.");
  }
}

function body(request: Request): [string, unknown][] {
  const value: unknown = request.body;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new HttpError("invalid_input", "The body is a JSON object.");
  return Object.entries(value);
}
