import { z } from "zod";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { int, query } from "../queries.ts";
import type { GraphSchema } from "../schema.ts";
import { inTurn, readLabels, readSize, readTypes } from "./catalog.ts";

const Properties = z.array(z.object({ name: z.string(), filled: z.number(), types: z.array(z.string()) }));
const ofLabel = query(
  "schema-label",
  z.object({ sample: int }),
  z.object({ count: z.number(), properties: Properties }),
);
const ofType = query(
  "schema-type",
  z.object({ sample: int }),
  z.object({
    count: z.number(),
    properties: Properties,
    joins: z.array(z.object({ from: z.string(), to: z.string(), count: z.number() })),
  }),
);

const lastsMs = 30_000;
const timeoutMs = 15_000;

/**
 * Elements of a label or type that are looked at. Counts are exact (the database keeps them); property types, `fill`
 * and the counts of joins come from this many first elements, so they are exact up to it and estimates above.
 */
const sample = 5000;

/** What the graph consists of; kept until its size changes, half a minute at most. */
export function createSchema(db: Database): Pick<Handlers, "GET /api/schema"> {
  let kept: { size: string; until: number; schema: Promise<GraphSchema> } | undefined;
  return {
    "GET /api/schema": async (_input, signal) => {
      const totals = await readSize(db, signal);
      const size = JSON.stringify(totals);
      if (kept && kept.size === size && kept.until > Date.now()) return kept.schema;
      // Without the signal of this caller: others wait for the same answer.
      const made = { size, until: Date.now() + lastsMs, schema: readSchema(db, totals) };
      kept = made;
      made.schema.catch(() => {
        if (kept === made) kept = undefined;
      });
      return made.schema;
    },
  };
}

async function readSchema(db: Database, totals: { nodes: number; edges: number }): Promise<GraphSchema> {
  const [keys, labelNames, typeNames] = await Promise.all([db.keys(), readLabels(db), readTypes(db)]);
  const labels = await inTurn(labelNames, 4, async (label) => {
    const [row] = await db.read(ofLabel, { sample }, { names: { label }, timeoutMs });
    const count = row?.count ?? 0;
    const properties = toProperties(row?.properties ?? [], count);
    return { name: label, count, key: keys.get(label), properties };
  });
  const relationships = await inTurn(typeNames, 4, async (type) => {
    const [row] = await db.read(ofType, { sample }, { names: { type }, timeoutMs });
    const count = row?.count ?? 0;
    return {
      name: type,
      count,
      properties: toProperties(row?.properties ?? [], count),
      joins: toJoins(row?.joins ?? [], count),
    };
  });
  return {
    totals: { nodes: totals.nodes, relationships: totals.edges },
    labels: inOrder(labels),
    relationships: inOrder(relationships),
  };
}

/** What nobody has (any more) is left out. */
function inOrder<T extends { name: string; count: number }>(items: T[]): T[] {
  return items.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function toProperties(found: z.output<typeof Properties>, count: number) {
  const looked = Math.min(count, sample);
  return found
    .filter(({ name }) => !name.startsWith("_tsunagi"))
    .map(({ name, filled, types }) => ({
      name,
      types: [...new Set(types.map((type) => type.replaceAll(" NOT NULL", "")))].sort(),
      fill: looked === 0 ? 0 : Math.min(1, filled / looked),
    }));
}

function toJoins(joins: readonly { from: string; to: string; count: number }[], count: number) {
  const scale = count > sample ? count / sample : 1;
  return joins.map(({ from, to, count: met }) => ({ from, to, count: Math.round(met * scale) }));
}
