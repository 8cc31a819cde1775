import type { Refuse } from "./refusal.ts";
import { nameOf, type Tree, walk } from "./tree.ts";

const deepest = 20;

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
  for (const [name, value] of Object.entries(parameters)) {
    const fault = name.startsWith("__") ? "its name begins with __" : faultOf(value, deepest);
    if (fault)
      throw refuse("parameter", `The parameter ${name} cannot be sent: ${fault}.`, "Use plain values.", at(name));
  }
}

function faultOf(value: unknown, depth: number): string | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : "it holds half a character";
  if (typeof value !== "object" || value === null) return undefined;
  if (depth === 0) return `it is more than ${deepest} deep`;
  const keys = Object.keys(value);
  if (!Array.isArray(value) && keys.some((key) => key.startsWith("__is") || key === "__proto__"))
    return "a key begins with __is, or is __proto__";
  for (const key of keys) {
    const fault = faultOf(Reflect.get(value, key), depth - 1);
    if (fault) return fault;
  }
  return undefined;
}
