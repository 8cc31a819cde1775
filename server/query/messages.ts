import type { ErrorCode } from "../errors.ts";
import type { Explained, Notification, PlanOperator } from "../schema.ts";

/** A query for a worker. */
export interface Job {
  id: string;
  /** `explain` plans only; a profile runs and counts, and gives no rows. */
  mode: "run" | "explain" | "profile";
  cypher: string;
  parameters: Record<string, unknown>;
  /** Rows and bytes of JSON after which the answer is cut. */
  limit: number;
  bytes: number;
  timeoutMs: number;
  /** What EXPLAIN noted when this text was asked before; undefined: it has to be explained first. */
  known: Notification[] | undefined;
}

/** What EXPLAIN says. */
export interface Planned {
  type: Explained["type"];
  plan: PlanOperator;
  notifications: Notification[];
}

/** An HttpError that goes from thread to thread. */
export interface ErrorMessage {
  code: ErrorCode;
  message: string;
  extra: Record<string, unknown>;
}

/** To a worker: a job, that its plan may run, that a chunk was taken, or that the job is to end at once. */
export type ToWorker = { do: "job"; job: Job } | { do: "go" } | { do: "more" } | { do: "stop" };

/**
 * From a worker. It is `ready` once. A job ends with `idle`, however it went; `clean` when its transaction was closed in order. Before that came the `last` chunk,
 * what was `explained`, or how it `failed`.
 */
export type FromWorker =
  | { says: "ready" }
  | { says: "planned"; planned: Planned }
  | { says: "chunk"; bytes: Uint8Array; last: boolean }
  | { says: "explained"; explained: Explained }
  | { says: "failed"; error: ErrorMessage }
  | { says: "idle"; clean: boolean };
