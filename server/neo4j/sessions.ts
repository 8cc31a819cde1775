import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type QueryResult } from "neo4j-driver";
import { HttpError } from "../errors.ts";
import { DeadlineError, endsWithin, within } from "./deadline.ts";
import { isLostConnection, toHttpError } from "./errors.ts";

/** Where Neo4j listens and how to get in. */
export interface Target {
  uri: string;
  user: string;
  password: string;
  /** Undefined: the user's home database. */
  database?: string;
  mode: "uri" | "docker" | "local";
}

export interface Ask {
  access: "READ" | "WRITE";
  text: string;
  parameters: Record<string, unknown>;
  timeoutMs: number;
  signal?: AbortSignal;
}

/** How long a server may take to say that it is there, when it has just missed a deadline. */
const patienceMs = 1_000;

/** Sends single statements, each in a transaction and session of its own, and keeps deadlines the driver does not keep. */
export class Sessions {
  readonly #target: Target;
  #driver: Driver;
  /** Set while nobody knows whether the server still answers; every statement waits for the same look. */
  #look: Promise<boolean> | undefined;
  #inDoubt = false;

  constructor(target: Target) {
    this.#target = target;
    this.#driver = connect(target);
  }

  /** The whole answer. A read is asked once more when the connection was lost. Throws HttpError, or the signal's reason. */
  async run(ask: Ask): Promise<QueryResult> {
    ask.signal?.throwIfAborted();
    if (this.#inDoubt && !(await this.#lookOnce())) throw unavailable();
    try {
      return await this.#once(ask);
    } catch (error) {
      if (ask.access === "READ" && isLostConnection(error) && !ask.signal?.aborted) return await this.#again(ask);
      throw toHttpError(error);
    }
  }

  async close(): Promise<void> {
    await endsWithin(this.#driver.close(), patienceMs);
  }

  /** After a moment: when one connection of the pool is lost the others are too, and their ends are on the way. */
  async #again(ask: Ask): Promise<QueryResult> {
    try {
      await sleep(50, undefined, { signal: ask.signal });
      return await this.#once(ask);
    } catch (error) {
      throw toHttpError(error);
    }
  }

  async #once({ access, text, parameters, timeoutMs, signal }: Ask): Promise<QueryResult> {
    const driver = this.#driver;
    const { database } = this.#target;
    const session = driver.session({ defaultAccessMode: access, database, ...this.#bookmarks(driver) });
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= session.close().catch(() => {});
      return closing;
    };
    try {
      const answer = session.run(text, parameters, { timeout: timeoutMs });
      return await within(Promise.resolve(answer), timeoutMs, signal);
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      if (await this.#answersAfter(close(), driver)) throw error;
      throw unavailable(error);
    } finally {
      // Not waited for: it resets the connection, which ends a statement that still runs, and can hang.
      void close();
    }
  }

  /** A cluster's members may lag behind each other: a statement waits until its member has seen our last write. */
  #bookmarks(driver: Driver) {
    return this.#target.uri.startsWith("neo4j") ? { bookmarkManager: driver.executeQueryBookmarkManager } : {};
  }

  /** After a missed deadline: was it the statement (true) or does the server not answer at all (false)? */
  async #answersAfter(closing: Promise<void>, driver: Driver): Promise<boolean> {
    if (await endsWithin(closing, patienceMs)) return true;
    return driver !== this.#driver ? false : this.#lookOnce();
  }

  async #lookOnce(): Promise<boolean> {
    this.#look ??= this.#lookNow().finally(() => {
      this.#look = undefined;
    });
    return this.#look;
  }

  /** Asks on a connection of the present driver; a driver whose server is silent is thrown away, only its close() returns. */
  async #lookNow(): Promise<boolean> {
    const driver = this.#driver;
    const session = driver.session({ defaultAccessMode: "READ", database: this.#target.database });
    const answers = await endsWithin(Promise.resolve(session.run("RETURN true")), patienceMs);
    this.#inDoubt = !answers;
    if (answers) await Promise.race([session.close(), sleep(patienceMs)]);
    else {
      this.#driver = connect(this.#target);
      void driver.close().catch(() => {});
    }
    return answers;
  }
}

function connect({ uri, user, password }: Target): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    userAgent: "tsunagi",
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 5_000,
    maxConnectionPoolSize: 50,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
  });
}

function unavailable(cause?: unknown): HttpError {
  return new HttpError("database_unavailable", "The database does not answer.", {}, { cause });
}
