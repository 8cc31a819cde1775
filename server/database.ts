import type { z } from "zod";
import type { Query } from "./queries.ts";
import type { Health } from "./schema.ts";

export interface RunOptions {
  /** Stops waiting and ends the transaction. */
  signal?: AbortSignal;
  /** Deadline in milliseconds; ours, kept even when the server says nothing. */
  timeoutMs?: number;
  /** Labels, types and property names for the `{name}` places of the text. */
  names?: Readonly<Record<string, string>>;
}

/** Everything that reaches Neo4j goes through these methods. Errors are HttpError: database_unavailable, query_timeout, internal … */
export interface Database {
  /**
   * Rows of a read query in a READ transaction, checked and converted to JSON values; nodes as Node, relationships as Edge.
   * Parameters: a number travels as a Float, a bigint as an Integer (`int` of queries.ts), `{ $type, value }` as API.md says.
   */
  read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    parameters: z.input<P>,
    options?: RunOptions,
  ): Promise<z.output<R>[]>;
  /** The same in a WRITE transaction, with the number of things changed. Not retried. */
  write<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    parameters: z.input<P>,
    options?: RunOptions,
  ): Promise<{ rows: z.output<R>[]; changes: number }>;
  /** The unique property of each label that has one, from the constraints; kept for a few seconds. */
  keys(signal?: AbortSignal): Promise<ReadonlyMap<string, string>>;
  /** Never throws; says what is known. */
  status(): Promise<Health["database"]>;
  close(): Promise<void>;
}
