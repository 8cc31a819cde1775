import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Call } from "../../../client/api.ts";
import type { DocumentText } from "../../../server/schema.ts";

const folder = new URL("../../../data/us-supply-chain-2021/", import.meta.url);

/** The source text of the dataset of the 38 measures with its segments. */
export function sourceText(): DocumentText {
  const text = readFileSync(new URL("source.txt", folder), "utf8");
  const rows: Record<string, string>[] = parse(readFileSync(new URL("segments.csv", folder), "utf8"), {
    bom: true,
    columns: true,
  });
  const segments = rows.map((row) => ({
    start: Number(row["start"]),
    end: Number(row["end"]),
    kind: row["kind"] ?? "",
    ...(row["node"] ? { node: row["node"] } : {}),
  }));
  return { text, segments };
}

/** A server that has the source text too. */
export function documentServer(call: Call): Call {
  const text = sourceText();
  const answers: Record<string, unknown> = {
    "GET /api/texts": { texts: [{ document: "Document:table", characters: text.text.length }] },
    "GET /api/documents/:key/text": text,
    "GET /api/health": { status: "ok", version: "1.2.3", database: {} },
  };
  return async (route, input, signal) => (answers[route] as never) ?? call(route, input, signal);
}
