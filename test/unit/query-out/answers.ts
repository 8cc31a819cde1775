import { signal } from "@preact/signals";
import type { QuerySummary } from "../../../server/schema.ts";

/** A node as an answer holds it. */
export const node = (key: string, properties: Record<string, unknown> = {}) => ({
  key,
  labels: [key.split(":")[0] ?? ""],
  properties,
});

/** A relationship between two nodes. */
export const edge = (source: string, type: string, target: string) => ({
  ...{ key: `${source}|${type}|${target}`, type, source, target },
  properties: {},
});

/** An answer that has come to its end. */
export function answered(columns: string[], rows: unknown[][], more: Partial<QuerySummary> = {}) {
  const summary: QuerySummary = { rows: rows.length, truncated: false, ms: 12, notifications: [], ...more };
  return { columns, rows, summary: signal<QuerySummary | undefined>(summary) };
}
