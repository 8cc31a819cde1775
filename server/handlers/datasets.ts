import { z } from "zod";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { Lens, Text } from "../lens.ts";
import { query } from "../queries.ts";
import type { Dataset } from "../schema.ts";

const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(schema);

/** The load record, as the loader writes it. A lens that cannot be read leaves the dataset without one. */
const LoadRecord = z.object({
  id: z.string(),
  version: z.string().catch(""),
  title: json(Text),
  as_of: z.string().catch(""),
  licence: z.string().catch(""),
  loaded_at: z.string().catch(""),
  complete: z.boolean().catch(false),
  nodes: z.number().catch(0),
  relationships: z.number().catch(0),
  lens: z
    .string()
    .transform((text) => readLens(text))
    .catch(() => Lens.parse({})),
});

const records = query("datasets", z.object({}), z.object({ record: LoadRecord }));

function readLens(text: string): Lens {
  try {
    return Lens.parse(JSON.parse(text));
  } catch {
    return Lens.parse({});
  }
}

/** What has been loaded, oldest first. */
export function createDatasets(db: Database): Pick<Handlers, "GET /api/datasets"> {
  return { "GET /api/datasets": async (_input, signal) => ({ datasets: await readDatasets(db, signal) }) };
}

/** The datasets of the graph with their lenses. */
export async function readDatasets(db: Database, signal?: AbortSignal): Promise<Dataset[]> {
  const rows = await db.read(records, {}, { signal });
  return rows.map(({ record }) => ({
    id: record.id,
    version: record.version,
    title: record.title,
    asOf: record.as_of,
    licence: record.licence,
    loadedAt: record.loaded_at,
    complete: record.complete,
    counts: { nodes: record.nodes, relationships: record.relationships },
    lens: record.lens,
  }));
}
