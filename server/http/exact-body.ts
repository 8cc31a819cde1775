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

/** JSON with whole numbers outside ±2^53 and whole floats as `{ $type, value }`. */
export function readExact(text: string): unknown {
  return special.test(text) ? JSON.parse(text, exactNumber) : JSON.parse(text);
}
