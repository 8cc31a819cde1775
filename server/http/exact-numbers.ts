import type { RequestHandler } from "express";

/**
 * A reviver for JSON.parse that keeps what JavaScript's numbers lose: a whole number outside ±2^53 becomes
 * `{ $type: "Integer", value }`, one that is written as a fraction or with an exponent `{ $type: "Float", value }`.
 */
export function exactNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== "number" || (Number.isInteger(value) && context?.source === undefined)) return value;
  const source = context?.source ?? "";
  if (/^-?\d+$/.test(source)) return Number.isSafeInteger(value) ? value : { $type: "Integer", value: source };
  return Number.isInteger(value) || !Number.isFinite(value) ? { $type: "Float", value: source } : value;
}

/** Fields of the body beside the parameters take 1e3 for 1000, as everywhere else. */
export const plainFields: RequestHandler = (request, _response, next) => {
  const body: unknown = request.body;
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    for (const [name, value] of Object.entries(body)) if (name !== "parameters") plain(body, name, value);
  next();
};

function plain(body: object, name: string, value: unknown): void {
  if (typeof value === "object" && value !== null && "$type" in value && "value" in value)
    Object.defineProperty(body, name, { value: Number(value.value), enumerable: true });
}
