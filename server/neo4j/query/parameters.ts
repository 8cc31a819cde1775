import neo4j from "neo4j-driver";
import { HttpError } from "../../errors.ts";
import { shortly, toParameter } from "../parameters.ts";
import { isWritten } from "./written.ts";

const deepest = 20;
const mostValues = 50_000;
const mostCharacters = 100_000;

/**
 * Values of JSON as parameters of a person's query: whole numbers are Integers, `{ $type, value }` is read strictly.
 * Throws invalid_input with the path of what is wrong.
 */
export function toPeoplesParameters(given: Record<string, unknown>): Record<string, unknown> {
  return new Reader().map(given, ["parameters"]);
}

/** Reads values and counts them. */
class Reader {
  #values = 0;

  map(given: object, path: readonly string[]): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(given)) {
      if (name.startsWith("__is") || name === "__proto__") throw fault([...path, name], `${name} cannot be a name.`);
      checkText(name, [...path, name]);
      made[name] = this.#value(value, path, name);
    }
    return made;
  }

  /** The path is only written out where it is needed: a list has many numbers. */
  #value(value: unknown, parent: readonly string[], name: string | number): unknown {
    this.#values += 1;
    if (typeof value === "number" && this.#values <= mostValues && parent.length <= deepest)
      return Number.isInteger(value) ? neo4j.int(value) : value;
    const path = [...parent, String(name)];
    if (this.#values > mostValues) throw fault(path, `Parameters are at most ${mostValues} values in all.`);
    if (path.length > deepest + 1) throw fault(path, `Parameters are at most ${deepest} deep.`);
    if (typeof value === "string") checkText(value, path);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item, at) => this.#value(item, path, at));
    return "$type" in value ? toTyped(value, path) : this.map(value, path);
  }
}

function checkText(text: string, path: readonly string[]): void {
  if (text.length > mostCharacters) throw fault(path, `A text is at most ${mostCharacters} characters.`);
  if (!text.isWellFormed()) throw fault(path, "It holds half a character.");
}

/** A typed value has these two fields and no other. */
function toTyped(given: object & { $type: unknown }, path: readonly string[]): unknown {
  const { $type: type, ...rest } = given;
  if ("value" in rest && typeof rest.value === "string") checkText(rest.value, path);
  const value = "value" in rest ? plainNumbers(rest.value) : undefined;
  if (Object.keys(rest).join() !== "value") throw fault(path, "A typed value has the fields $type and value.");
  if (typeof type !== "string") throw fault(path, "A $type is a text.");
  if (!isWritten(type, value)) throw fault(path, `There is no value of type ${shortly(type)} like this.`);
  try {
    return toParameter({ $type: type, value: typeof value === "number" ? String(value) : value });
  } catch (error) {
    throw fault(path, error instanceof HttpError ? error.message : `Not a ${type}.`);
  }
}

/** Floats that were marked because JavaScript has them as whole numbers: the value itself, and the numbers of a Point. */
function plainNumbers(value: unknown): unknown {
  const plain = plainNumber(value);
  if (typeof plain !== "object" || plain === null) return plain;
  return Object.fromEntries(Object.entries(plain).map(([name, item]) => [name, plainNumber(item)]));
}

function plainNumber(value: unknown): unknown {
  const isFloat = typeof value === "object" && value !== null && "$type" in value && value.$type === "Float";
  return isFloat && "value" in value && typeof value.value === "string" ? Number(value.value) : value;
}

function fault(path: readonly string[], message: string): HttpError {
  const where = path.slice(0, 22).join(".").slice(0, 200).toWellFormed();
  const errors = [{ path: where, message }];
  return new HttpError("invalid_input", `${where}: ${message}`, { errors });
}
