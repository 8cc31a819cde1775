import { randomUUID } from "node:crypto";
import { Cache } from "../cypher-guard/cache.ts";
import type { Database } from "../database.ts";
import { HttpError } from "../errors.ts";
import type { Explained, Notification } from "../schema.ts";
import { bury } from "./bury.ts";
import { type Asking, GuardThread } from "./guard-thread.ts";
import type { Job } from "./messages.ts";
import type { Asked, PeopleQueries } from "./people.ts";
import { Pool } from "./pool.ts";
import { Run } from "./run.ts";
import { type Slot, Slots } from "./slots.ts";

const mostBytes = 16 * 1024 * 1024;
const mostPlans = 500;
const explainMs = 15_000;

/** What running people's queries needs. */
export interface Needs {
  /** The file of the thread in which one runs, and what it is told of the database. */
  worker: URL;
  target: unknown;
  /** Throws invalid_input for parameters that are none. */
  checkParameters(parameters: Record<string, unknown>): void;
  /** Where a query is ended that its thread could not end. */
  database: Database;
  /** Starts the database again, when a query cannot be ended otherwise; undefined where it is not ours. */
  restart?: ((why: string) => Promise<void>) | undefined;
  /** Told what people who run the server should know. */
  warn(message: string): void;
}

/** Runs people's queries, each in a thread and within its bounds. */
export function createQueries(needs: Needs): PeopleQueries {
  return new Queries(needs);
}

interface Running {
  run: Run;
  caller: string;
}

class Queries implements PeopleQueries {
  readonly #needs: Needs;
  readonly #pool: Pool;
  readonly #guard = new GuardThread();
  readonly #slots = new Slots({ now: () => performance.now(), after });
  /** What EXPLAIN noted of texts whose plan may run; another database may plan otherwise. */
  #plans = new Cache<Notification[]>(mostPlans);
  readonly #running = new Map<string, Running>();

  constructor(needs: Needs) {
    this.#needs = needs;
    this.#pool = new Pool(needs.worker, needs.target);
  }

  async *run(asked: Asked & { limit: number; timeoutMs: number }, signal: AbortSignal): AsyncIterable<Uint8Array> {
    const { limit, timeoutMs } = asked;
    const run = await this.#begin(asked, { mode: "run", limit, timeoutMs }, signal);
    yield* run.chunks();
  }

  async explain(asked: Asked & { profile: boolean }, signal: AbortSignal): Promise<Explained> {
    const mode = asked.profile ? "profile" : "explain";
    const run = await this.#begin(asked, { mode, limit: 0, timeoutMs: explainMs }, signal);
    return run.explained();
  }

  cancel(queryId: string, caller: string): boolean {
    const found = this.#running.get(queryId);
    if (found?.caller !== caller) return false;
    found.run.stop(new HttpError("query_timeout", "The query was stopped, as you asked."));
    return true;
  }

  start(): void {
    this.#pool.start();
    this.#guard.start();
    // The database is slow with what it was never asked, and this is to be quick.
    void bury(this.#needs.database, "none");
  }

  async close(): Promise<void> {
    this.#slots.close(new HttpError("database_unavailable", "The server is stopping."));
    await Promise.all([this.#pool.close(), this.#guard.close()]);
  }

  /** Waits for a slot, checks the query in it, and sends it to a thread. */
  async #begin(asked: Asked, how: Pick<Job, "mode" | "limit" | "timeoutMs">, signal: AbortSignal): Promise<Run> {
    this.#needs.checkParameters(asked.parameters);
    const slot = await this.#slots.take(asked.caller, signal);
    try {
      const asking = askingOf(slot, signal);
      const { cypher, parameterNames } = await this.#guard.query(asked.cypher, asked.parameters, asking);
      signal.throwIfAborted();
      // A thread may have to start for it, which is nobody's fault.
      slot.rest();
      const known = how.mode === "explain" ? undefined : this.#plans.get(cypher);
      // Others are nobody's business, and a thread would have to read them.
      const parameters = Object.fromEntries(parameterNames.map((name) => [name, asked.parameters[name]]));
      const job: Job = { ...how, id: randomUUID(), cypher, parameters, bytes: mostBytes, known };
      return await this.#send(job, asked.caller, slot, signal);
    } catch (error) {
      slot.release();
      throw error;
    }
  }

  async #send(job: Job, caller: string, slot: Slot, signal: AbortSignal): Promise<Run> {
    const thread = await this.#pool.take();
    let burial: Promise<void> | undefined;
    const run = new Run(thread, job, {
      checkPlan: async (planned) => {
        const asking = { ...askingOf(slot, signal), begin: () => {} };
        await this.#guard.plan(planned.type, planned.plan, asking);
        this.#plans.set(job.cypher, planned.notifications);
      },
      stopped: () => {
        burial = this.#bury(job.id);
      },
    });
    slot.begin();
    this.#running.set(job.id, { run, caller });
    const stop = () => run.stop(signal.aborted ? signal.reason : slot.signal.reason);
    for (const one of [signal, slot.signal]) one.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    void run.over.then(async (clean) => {
      signal.removeEventListener("abort", stop);
      this.#pool.give(thread);
      this.#running.delete(job.id);
      if (run.lost) this.#plans = new Cache(mostPlans);
      await (burial ?? (clean ? undefined : this.#bury(job.id)));
      slot.release();
    });
    return run;
  }

  /** Makes sure that the database no longer works on a query. */
  async #bury(id: string): Promise<void> {
    const { database, restart, warn } = this.#needs;
    if (await bury(database, id)) return;
    const why = "a query could not be stopped";
    if (!restart) return warn(`In Neo4j ${why}; it takes a processor until it is started again.`);
    const told = "Someone's query could not be stopped, so the database is started again. Ask again in a moment.";
    for (const { run } of this.#running.values()) run.stop(new HttpError("database_unavailable", told));
    await restart(why);
  }
}

function askingOf(slot: Slot, signal: AbortSignal): Asking {
  return { signal: AbortSignal.any([signal, slot.signal]), used: slot.used, begin: slot.begin };
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
