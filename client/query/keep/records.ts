import type { ParameterFields } from "../types.ts";
import type { QueryFile } from "./query-file.ts";

/** How a query ended; `open` while it runs, and for ever where the page was left before its end. `draft` never ran. */
export type EntryState = "open" | "complete" | "cut" | "cancelled" | "failed" | "draft";

/** A query that was run or explained, or a text that was never run and had to make way. */
export interface HistoryEntry {
  /** Sorts by time. */
  id: string;
  cypher: string;
  fields: ParameterFields;
  /** Milliseconds since 1970. */
  at: number;
  what: "run" | "explain" | "profile" | "draft";
  state: EntryState;
  rows?: number | undefined;
  /** Milliseconds in the database, or until it failed. */
  ms?: number | undefined;
  /** Of what failed: the code of the API and what it said, in English. */
  code?: string | undefined;
  detail?: string | undefined;
}

/** A query that was saved. */
export interface SavedQuery extends QueryFile {
  id: string;
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
}

/** A name for a record that no other has and that sorts by time. */
export function newId(at: number): string {
  const random = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(36).padStart(2, "0"));
  return `${at.toString(36).padStart(9, "0")}-${random.join("")}`;
}
