import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from "neo4j-driver";
import { z } from "zod";
import type { Graph, Names, Transaction } from "../load/graph.ts";
import { LoadError } from "../load/load-error.ts";
import { identifiers, type Query } from "../queries.ts";
import { DeadlineError, endsWithin, within } from "./deadline.ts";
import { fromDriver, toDriver } from "./graph-values.ts";

/** Where the loader finds the graph. */
export interface GraphAddress {
  uri: string;
  user: string;
  password: string;
  database?: string;
}

/** How long the server may be silent, in milliseconds, before the database counts as gone. */
const silenceMs = 60_000;
/** Longest transaction, in milliseconds: reading millions of rows to compare them takes longer than people's queries may. */
const transactionMs = 3_600_000;
const attempts = 30;
/** Rows asked for at a time. */
const fetchSize = 5_000;

const readOnly =
  "This database takes no changes: its app was started with READ_ONLY. Stop the app, load, and start it again.";

type Runner = Pick<ManagedTransaction, "run">;

/** Opens the graph for the loader: whole transactions, streamed answers, integers as bigint. Nothing is asked before the first call. */
export function openGraph(address: GraphAddress): Graph {
  return new DriverGraph(address);
}

class DriverGraph implements Graph {
  readonly #driver: Driver;
  readonly #database: string | undefined;

  constructor({ uri, user, password, database }: GraphAddress) {
    this.#database = database;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      userAgent: "tsunagi-load",
      useBigInt: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 15_000,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  }

  run<P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>, parameters: z.input<P>, names?: Names) {
    return this.#session("WRITE", (session) => this.#rows(session, query, parameters, names));
  }

  async *scan<P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>, parameters: z.input<P>, names?: Names) {
    const session = this.#open("READ");
    let heard = Date.now();
    let silent = false;
    const watch = setInterval(() => {
      silent ||= Date.now() - heard > silenceMs;
      if (silent) void this.close();
    }, 1_000);
    try {
      for await (const row of session.run(filled(query, names), record(parameters), { timeout: transactionMs })) {
        yield query.row.parse(toRow(row.toObject()));
        heard = Date.now();
      }
    } catch (error) {
      throw await this.#toLoadError(silent ? new DeadlineError(silenceMs) : error);
    } finally {
      clearInterval(watch);
      await endsWithin(session.close(), 5_000);
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#writeOnce(work);
      } catch (error) {
        if (!isDeadlock(error) || attempt === attempts) throw await this.#toLoadError(error);
        await sleep(Math.random() * 50 * attempt);
      }
    }
  }

  async close(): Promise<void> {
    await endsWithin(this.#driver.close(), 5_000);
  }

  async #writeOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.#open("WRITE");
    try {
      const transaction = await within(
        Promise.resolve(session.beginTransaction({ timeout: transactionMs })),
        silenceMs,
      );
      const result = await work({
        run: (query, parameters, names) => this.#rows(transaction, query, parameters, names),
      });
      await within(transaction.commit(), silenceMs);
      return result;
    } finally {
      await endsWithin(session.close(), 5_000);
    }
  }

  async #session<T>(access: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#open(access);
    try {
      return await work(session);
    } catch (error) {
      throw await this.#toLoadError(error);
    } finally {
      await endsWithin(session.close(), 5_000);
    }
  }

  async #rows<P extends z.ZodType, R extends z.ZodType>(
    runner: Runner,
    query: Query<P, R>,
    parameters: z.input<P>,
    names?: Names,
  ): Promise<z.output<R>[]> {
    const answer = await within(Promise.resolve(runner.run(filled(query, names), record(parameters))), silenceMs);
    return answer.records.map((row) => query.row.parse(toRow(row.toObject())));
  }

  /** A cluster's members may lag behind each other: each transaction waits until its member has seen our last one. */
  #open(access: "READ" | "WRITE"): Session {
    const bookmarkManager = this.#driver.executeQueryBookmarkManager;
    return this.#driver.session({ defaultAccessMode: access, database: this.#database, bookmarkManager, fetchSize });
  }

  async #toLoadError(error: unknown): Promise<unknown> {
    if (error instanceof LoadError || error instanceof z.ZodError) return error;
    if (error instanceof DeadlineError) {
      await this.close();
      return new LoadError("unavailable", "The database has stopped answering.", { cause: error });
    }
    if (!(error instanceof Neo4jError)) return error;
    if (/^Neo\.ClientError\.Security/.test(error.code))
      return new LoadError("unavailable", "The database refuses the user name or password it was given.", {
        cause: error,
      });
    if (/^Neo\.ClientError\.General\.(WriteOnReadOnly|ReadOnly)/.test(error.code))
      return new LoadError("failed", readOnly, { cause: error });
    if (/^Neo\.(Client|Database)Error/.test(error.code))
      return new LoadError("failed", `The database refused: ${error.message}`, { cause: error });
    return new LoadError("unavailable", `The database went away or does not answer: ${error.message}`, {
      cause: error,
    });
  }
}

function filled({ text }: Query, names: Names | undefined): string {
  return names ? identifiers(text, names) : text;
}

function record(parameters: unknown): Record<string, unknown> {
  return toDriver(parameters) as Record<string, unknown>;
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.startsWith("Neo.TransientError.Transaction.");
}

/** Maps in a row are properties. */
function toRow(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) row[name] = fromDriver({ ...value });
  }
  return row;
}
