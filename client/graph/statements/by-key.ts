import type { Node } from "../types.ts";
import { type Bag, type Grounds, quoted } from "./cypher-text.ts";

/** Nodes by their keys as a statement finds them: what stands in the pattern, and the condition. */
export interface Found {
  /** `:Label` where all have the same. */
  label: string;
  where: string;
}

interface Group {
  label: string;
  property: string;
  values: unknown[];
  /** Whole numbers too large for JSON. */
  large: string[];
}

/** How a statement finds the nodes of these keys. `known` tells whether the value of a key is a text or a number. */
export function byKey(
  variable: string,
  keys: readonly string[],
  { schema }: Grounds,
  bag: Bag,
  known: ReadonlyMap<string, Node> = new Map(),
): Found {
  const unique = new Map(schema.labels.flatMap(({ name, key }) => (key === undefined ? [] : [[name, key] as const])));
  const groups = new Map<string, Group>();
  const ids: string[] = [];
  for (const key of new Set(keys)) {
    if (key.startsWith("~")) ids.push(key.slice(1));
    else collect(groups, key, unique, known.get(key));
  }
  const all = [...groups.values()];
  const [only] = all;
  if (only && all.length === 1 && ids.length === 0)
    return { label: `:${quoted(only.label)}`, where: condition(variable, only, bag, "keys") };
  const parts = all.map((group) => `(${variable}:${quoted(group.label)} AND ${condition(variable, group, bag)})`);
  if (ids.length > 0) parts.push(`elementId(${variable}) IN ${bag.take("ids", ids)}`);
  return { label: "", where: parts.join("\n   OR ") || "false" };
}

/** Reads a key as the server does: the longest label that has a unique property. */
function collect(
  groups: Map<string, Group>,
  key: string,
  unique: ReadonlyMap<string, string>,
  node: Node | undefined,
): void {
  for (let at = key.lastIndexOf(":"); at >= 0; at = at > 0 ? key.lastIndexOf(":", at - 1) : -1) {
    const label = key.slice(0, at);
    const property = unique.get(label);
    if (property === undefined) continue;
    const group = groups.get(label) ?? { label, property, values: [], large: [] };
    groups.set(label, group);
    const { value, large } = valuesOf(key.slice(at + 1), node?.properties[property]);
    group.values.push(...value);
    group.large.push(...large);
    return;
  }
}

/** The text of a key as the values it may stand for. */
function valuesOf(text: string, known: unknown): { value: unknown[]; large: string[] } {
  if (typeof known === "string" || typeof known === "number") return { value: [known], large: [] };
  const number = /^(0|-?[1-9]\d{0,18})$/.test(text) ? BigInt(text) : undefined;
  if (number === undefined || BigInt.asIntN(64, number) !== number) return { value: [text], large: [] };
  const isTyped = typeof known === "object" && known !== null;
  if (Number.isSafeInteger(Number(number))) return { value: [text, Number(number)], large: [] };
  return { value: isTyped ? [] : [text], large: [text] };
}

function condition(variable: string, { label, property, values, large }: Group, bag: Bag, name = label): string {
  const field = `${variable}.${quoted(property)}`;
  const literal = large.length > 0 ? `[${large.join(", ")}]` : "";
  if (values.length === 0) return `${field} IN ${literal}`;
  if (values.length === 1 && !literal) return `${field} = ${bag.take(name === "keys" ? "key" : name, values[0])}`;
  return `${field} IN ${bag.take(name, values)}${literal && ` + ${literal}`}`;
}
