import { z } from "zod";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import { query } from "../queries.ts";
import { Segment } from "../schema.ts";
import { findNodes, unknownNode } from "./node-keys.ts";

const Segments = z.string().transform((text) => z.array(Segment).parse(JSON.parse(text)));
const sourceText = query(
  "document-text",
  z.object({ document: z.string() }),
  z.object({ text: z.string(), segments: Segments }),
);

/** The texts that edges quote. */
export function createDocuments(db: Database): Pick<Handlers, "GET /api/documents/:key/text"> {
  return {
    "GET /api/documents/:key/text": async ({ key }, signal) => {
      const [row] = await db.read(sourceText, { document: key }, { signal });
      if (row) return row;
      if ((await findNodes(db, [key], signal)).length === 0) throw unknownNode(key);
      throw new HttpError("not_found", `The text of ${key} is not in the graph.`);
    },
  };
}
