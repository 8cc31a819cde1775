import type { Call } from "../../api.ts";
import { written } from "./tokens.ts";

/** A value that a property has, and how many elements have it. */
export interface PropertyValue {
  value: string;
  count: number;
}

/** A property of a label or of a relationship type. */
export interface PropertyOf {
  kind: "label" | "type";
  name: string;
  property: string;
}

/** More values than these are no list to choose from. */
const most = 40;
const longest = 60;

/** What asks for the values of properties, each once; undefined where there are many, long ones, or none can be had. */
export function createValues(call: Call): (of: PropertyOf) => Promise<readonly PropertyValue[] | undefined> {
  const known = new Map<string, Promise<readonly PropertyValue[] | undefined>>();
  return (of) => {
    const key = JSON.stringify(of);
    const asked = known.get(key) ?? ask(call, of).catch(() => void known.delete(key));
    known.set(key, asked);
    return asked;
  };
}

async function ask(call: Call, { kind, name, property }: PropertyOf): Promise<readonly PropertyValue[] | undefined> {
  const pattern = kind === "label" ? `(n:${written(name)})` : `()-[n:${written(name)}]->()`;
  const value = `n.${written(property)}`;
  const cypher = `MATCH ${pattern} WHERE ${value} IS NOT NULL RETURN ${value} AS value, count(*) AS count ORDER BY count DESC LIMIT ${most + 1}`;
  const { rows } = await call("POST /api/query", { cypher, limit: most + 1, timeoutMs: 3000, parameters: {} });
  const values = rows.flatMap(([text, count]) =>
    typeof text === "string" && text.length <= longest ? [{ value: text, count: Number(count) }] : [],
  );
  return rows.length > most || values.length < rows.length ? undefined : values;
}
