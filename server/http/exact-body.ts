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

/** JSON with whole numbers outside ±2^53 and whole floats as `{ $type, value }`; what nobody takes for its size is not looked at for long. */
export function readExact(text: string): unknown {
  const plain: unknown = JSON.parse(text);
  return special.test(text) && !isLarge(plain) ? JSON.parse(text, exactNumber) : plain;
}

/** More values than any query may have. */
const many = 60_000;

function isLarge(value: unknown): boolean {
  const open = [value];
  let count = 0;
  for (let next = open.pop(); next !== undefined && count < many; next = open.pop()) {
    const inner: unknown[] = typeof next === "object" && next !== null ? Object.values(next) : [];
    count += inner.length;
    if (count < many) for (const one of inner) if (typeof one === "object") open.push(one);
  }
  return count >= many;
}
