import { z } from "zod";
import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import { query } from "../queries.ts";
import { Node } from "../schema.ts";

/** A node with its degree, as a query tells it. */
export const WithDegree = z
  .object({ node: Node, degree: z.number() })
  .transform(({ node, degree }): Node => ({ ...node, degree }));

/** The same with the element id under which later statements find the node again. */
export const WithId = z
  .object({ id: z.string(), node: Node, degree: z.number() })
  .transform(({ id, node, degree }): FoundNode => ({ id, node: { ...node, degree } }));

const Found = z.object({ found: z.array(WithId) });
const byProperty = query("nodes-by-property", z.object({ values: z.array(z.unknown()) }), Found);
const byId = query("nodes-by-id", z.object({ ids: z.array(z.string()) }), Found);

/** A label no node has: the index part of a query that asks by element id finds nothing. */
const nobody = "_TsunagiNobody";

/** Where to look for the node of a key: names for the text and parameters for the values. */
export interface Place {
  names: { label: string; property: string };
  parameters: { values: unknown[]; id: string };
}

/** Reads a key. Throws unknown_node when its label has no unique property. */
export function placeOf(key: string, keys: ReadonlyMap<string, string>): Place {
  if (key.startsWith("~"))
    return { names: { label: nobody, property: "id" }, parameters: { values: [], id: key.slice(1) } };
  // A label may hold a colon itself: the longest one that is known counts.
  for (let at = key.lastIndexOf(":"); at >= 0; at = at > 0 ? key.lastIndexOf(":", at - 1) : -1) {
    const label = key.slice(0, at);
    const property = keys.get(label);
    if (property !== undefined)
      return { names: { label, property }, parameters: { values: values(key.slice(at + 1)), id: "" } };
  }
  throw unknownNode(key);
}

export function unknownNode(key: string): HttpError {
  return new HttpError("unknown_node", `There is no node ${key}.`);
}

/** The text of a key may stand for a text or for a whole number. */
function values(text: string): unknown[] {
  const number = /^(0|-?[1-9]\d{0,18})$/.test(text) ? BigInt(text) : undefined;
  return number === undefined || BigInt.asIntN(64, number) !== number ? [text] : [text, number];
}

/** A node of the graph with the element id under which later statements find it again. */
export type FoundNode = { id: string; node: Node };

/** The nodes of these keys, in no certain order; keys without a node are left out. */
export async function findNodes(db: Database, keys: readonly string[], signal?: AbortSignal): Promise<FoundNode[]> {
  const unique = await db.keys(signal);
  const ids: string[] = [];
  const groups = new Map<string, { names: Place["names"]; values: unknown[] }>();
  for (const key of new Set(keys)) {
    const place = tryPlace(key, unique);
    if (!place) continue;
    if (place.parameters.id) ids.push(place.parameters.id);
    const { label } = place.names;
    const group = groups.get(label) ?? { names: place.names, values: [] };
    group.values.push(...place.parameters.values);
    groups.set(label, group);
  }
  groups.delete(nobody);
  const asked = [...groups.values()].map(({ names, values }) => db.read(byProperty, { values }, { names, signal }));
  if (ids.length > 0) asked.push(db.read(byId, { ids }, { signal }));
  const answers = await Promise.all(asked);
  const wanted = new Set(keys);
  return answers.flat().flatMap(({ found }) => found.filter(({ node }) => wanted.has(node.key)));
}

function tryPlace(key: string, keys: ReadonlyMap<string, string>): Place | undefined {
  try {
    return placeOf(key, keys);
  } catch {
    return undefined;
  }
}

/** Nodes by their element ids. */
export async function nodesById(db: Database, ids: readonly string[], signal?: AbortSignal): Promise<FoundNode[]> {
  if (ids.length === 0) return [];
  const [row] = await db.read(byId, { ids: [...ids] }, { signal });
  return row?.found ?? [];
}
