import { z } from "zod";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import { int, query } from "../queries.ts";
import { Edge, Node, Segment } from "../schema.ts";
import { findNodes, unknownNode } from "./node-keys.ts";

const Segments = z.string().transform((text) => z.array(Segment).parse(JSON.parse(text)));
const sourceText = query(
  "document-text",
  z.object({ document: z.string() }),
  z.object({ text: z.string(), segments: Segments }),
);

const texts = query("texts", z.object({}), z.object({ document: z.string(), characters: z.number().int() }));
const quoting = query(
  "document-edges",
  z.object({ document: z.string(), start: int, end: int, limit: int }),
  z.object({ edge: Edge, source: Node, target: Node, total: z.number().int() }),
);

type Documents = Pick<
  Handlers,
  "GET /api/documents/:key/text" | "GET /api/documents/:key/relationships" | "GET /api/texts"
>;

/** The texts that edges quote, and the edges that quote them. */
export function createDocuments(db: Database): Documents {
  return {
    "GET /api/documents/:key/text": async ({ key }, signal) => {
      const [row] = await db.read(sourceText, { document: key }, { signal });
      if (row) return row;
      if ((await findNodes(db, [key], signal)).length === 0) throw unknownNode(key);
      throw new HttpError("not_found", `The text of ${key} is not in the graph.`);
    },
    "GET /api/documents/:key/relationships": async ({ key, start, end, limit }, signal) => {
      const rows = await db.read(quoting, { document: key, start, end, limit }, { signal });
      if (rows.length === 0 && (await findNodes(db, [key], signal)).length === 0) throw unknownNode(key);
      const nodes = new Map(rows.flatMap(({ source, target }) => [source, target]).map((node) => [node.key, node]));
      const found = { nodes: [...nodes.values()], edges: rows.map(({ edge }) => edge) };
      const total = rows[0]?.total ?? 0;
      return total > rows.length ? { ...found, truncated: { nodes: nodes.size, edges: total } } : found;
    },
    "GET /api/texts": async (_, signal) => ({ texts: await db.read(texts, {}, { signal }) }),
  };
}
