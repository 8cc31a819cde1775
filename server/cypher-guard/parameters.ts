import type { Refuse } from "./refusal.ts";
import { nameOf, type Tree, walk } from "./tree.ts";

const deepest = 20;
const longest = 100_000;
const most = 50_000;

/** Checks that parameters are plain values and that those the query names are there. */
export function checkParameters(
  parameters: Record<string, unknown>,
  names: readonly string[],
  tree: Tree,
  refuse: Refuse,
): void {
  const at = (name: string) =>
    [...walk(tree)].find((part) => part.rule === "parameterName" && nameOf(part) === name)?.start ?? 0;
  for (const name of names) {
    if (Object.hasOwn(parameters, name)) continue;
    throw refuse("parameter", `The query names $${name}, which has no value.`, `Give $${name} a value.`, at(name));
  }
  const counted = { values: 0 };
  for (const [name, value] of Object.entries(parameters)) {
    const fault = name.startsWith("__") ? "its name begins with __" : faultOf(value, deepest, counted);
    if (fault)
      throw refuse(
        "parameter",
        `The parameter ${name} cannot be sent: ${fault}.`,
        "Use plain values, and not too many.",
        at(name),
      );
  }
}

function faultOf(value: unknown, depth: number, counted: { values: number }): string | undefined {
  counted.values++;
  if (counted.values > most) return `all parameters together have more than ${most.toLocaleString("en")} values`;
  if (typeof value === "string") return faultOfText(value);
  if (typeof value !== "object" || value === null) return undefined;
  if (depth === 0) return `it is more than ${deepest} deep`;
  const keys = Object.keys(value);
  if (!Array.isArray(value) && keys.some((key) => key.startsWith("__is") || key === "__proto__"))
    return "a key begins with __is, or is __proto__";
  for (const key of keys) {
    const fault =
      (Array.isArray(value) ? undefined : faultOfText(key)) ?? faultOf(Reflect.get(value, key), depth - 1, counted);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfText(text: string): string | undefined {
  if (text.length > longest) return `a text has more than ${longest.toLocaleString("en")} characters`;
  return text.isWellFormed() ? undefined : "it holds half a character";
}
