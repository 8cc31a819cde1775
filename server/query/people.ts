import type { Explained } from "../schema.ts";

/** A query of a person. */
export interface Asked {
  cypher: string;
  /** Values of JSON, typed ones as `{ $type, value }`. */
  parameters: Record<string, unknown>;
  /** Who asks; what is bounded a caller is counted by this. */
  caller: string;
}

/** Runs people's own queries. Errors are HttpError: refused_query, invalid_query, too_many_requests, query_timeout … */
export interface PeopleQueries {
  /** The answer as chunks of whole lines, as QueryLine says; what goes wrong is thrown. Who stops reading ends the query. */
  run(asked: Asked & { limit: number; timeoutMs: number }, signal: AbortSignal): AsyncIterable<Uint8Array>;
  explain(asked: Asked & { profile: boolean }, signal: AbortSignal): Promise<Explained>;
  /** Ends a running query; false when this caller runs none of that id. */
  cancel(queryId: string, caller: string): boolean;
  /** Makes ready what the first query needs. */
  start(): void;
  close(): Promise<void>;
}
