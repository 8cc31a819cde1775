import type { z } from "zod";
import type { Query } from "../queries.ts";

/** Labels, types and property names for the `{name}` places of a query. */
export type Names = Readonly<Record<string, string>>;

/** One write transaction; everything it ran is kept or nothing. */
export interface Transaction {
  run<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    parameters: z.input<P>,
    names?: Names,
  ): Promise<z.output<R>[]>;
}

/** The graph as the loader reaches it. Errors are LoadError: unavailable when the database is gone, failed when it refuses. */
export interface Graph {
  /** The whole answer of a statement, in a transaction of its own; also for constraints and indexes. */
  run<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    parameters: z.input<P>,
    names?: Names,
  ): Promise<z.output<R>[]>;
  /** The answer row by row, never held whole. */
  scan<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    parameters: z.input<P>,
    names?: Names,
  ): AsyncIterable<z.output<R>>;
  /** Runs the work in a write transaction; again when it met a deadlock, never when it may have been kept. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
