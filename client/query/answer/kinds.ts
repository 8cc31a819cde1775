import type { Edge, Node } from "../../../server/schema.ts";

/** A path as an answer holds it. */
export interface Path {
  $type: "Path";
  nodes: Node[];
  edges: Edge[];
}

/** A value that JSON lacks. */
export interface Typed {
  $type: string;
  value: unknown;
}

/** A value of an answer by its kind. Maps and lists may hold any of the others. */
export type Known =
  | { kind: "null" }
  | { kind: "boolean"; value: boolean }
  | { kind: "number"; value: number | bigint }
  | { kind: "string"; value: string }
  | { kind: "typed"; value: Typed }
  | { kind: "node"; value: Node }
  | { kind: "edge"; value: Edge }
  | { kind: "path"; value: Path }
  | { kind: "list"; value: unknown[] }
  | { kind: "map"; value: Record<string, unknown> };

/** What kind of value this is. A map that a query makes to look like a node is one to us: it says all that a node says. */
export function kindOf(value: unknown): Known {
  if (value === null || value === undefined) return { kind: "null" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "string") return { kind: "string", value };
  if (Array.isArray(value)) return { kind: "list", value };
  const map = value as Record<string, unknown>;
  if (typeof map["$type"] === "string") return kindOfTyped(map);
  if (typeof map["key"] !== "string" || typeof map["properties"] !== "object") return { kind: "map", value: map };
  if (Array.isArray(map["labels"])) return { kind: "node", value: value as Node };
  const isEdge = typeof map["type"] === "string" && typeof map["source"] === "string";
  return isEdge ? { kind: "edge", value: value as Edge } : { kind: "map", value: map };
}

function kindOfTyped(map: Record<string, unknown>): Known {
  const { $type, value, nodes, edges } = map;
  if ($type === "Path" && Array.isArray(nodes) && Array.isArray(edges))
    return { kind: "path", value: { $type, nodes: nodes as Node[], edges: edges as Edge[] } };
  if (!("value" in map)) return { kind: "map", value: map };
  if ($type === "Float") return { kind: "number", value: Number(value) };
  if ($type === "Integer" && /^-?\d+$/.test(String(value))) return { kind: "number", value: BigInt(String(value)) };
  return { kind: "typed", value: { $type: String($type), value } };
}
