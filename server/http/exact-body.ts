import type { RequestHandler } from "express";
import { exactNumber } from "./exact-numbers.ts";
import { refused } from "./problem.ts";

/** Where a text has this, it may have a number that JSON.parse alone does not keep as it was written. */
const special = /[\d.]{16}|\d\.0+(?!\d)|\d[eE]/;

/** Reads the bytes of a body as JSON whose numbers keep what JavaScript's lose. What is not UTF-8 is refused. */
export const exactBody: RequestHandler = (request, _response, next) => {
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes)) return next();
  try {
    request.body = readExact(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    return next(refused("invalid_input", { cause }));
  }
  next();
};

/** JSON with whole numbers outside ±2^53 and whole floats as `{ $type, value }`. A reviver for all values would take four times as long. */
export function readExact(text: string): unknown {
  const plain: unknown = JSON.parse(text);
  return special.test(text) ? JSON.parse(text.replace(token, marked)) : plain;
}

/** A text or a number of what is known to be JSON. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

function marked(source: string): string {
  if (source.startsWith('"') || !special.test(source)) return source;
  const value: unknown = exactNumber("", Number(source), { source });
  return typeof value === "number" ? source : JSON.stringify(value);
}
