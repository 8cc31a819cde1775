import { z } from "zod";
import { Snapshot } from "../snapshot/schema.ts";

/** The format of snapshots as JSON Schema, as docs/snapshot.schema.json holds it. */
export function snapshotSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(Snapshot, { io: "input", reused: "ref" });
  const head = { $schema, title: "Tsunagi snapshot", description: "A frozen picture or story of a graph, version 2." };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
