import { randomUUID } from "node:crypto";
import { HttpError } from "../errors.ts";
import type { Explained } from "../schema.ts";
import { GuardThread } from "./guard-thread.ts";
import type { Job } from "./messages.ts";
import type { Asked, PeopleQueries } from "./people.ts";
import { Pool } from "./pool.ts";
import { Run } from "./run.ts";

const mostBytes = 16 * 1024 * 1024;
const explainMs = 15_000;

/** Runs people's queries in threads. `worker`: the file of the thread, `target`: what it is told of the database. */
export function createQueries(worker: URL, target: unknown): PeopleQueries {
  return new Queries(worker, target);
}

class Queries implements PeopleQueries {
  readonly #pool: Pool;
  readonly #guard = new GuardThread();
  readonly #running = new Map<string, { run: Run; caller: string }>();

  constructor(worker: URL, target: unknown) {
    this.#pool = new Pool(worker, target);
  }

  async *run(asked: Asked & { limit: number; timeoutMs: number }, signal: AbortSignal): AsyncIterable<Uint8Array> {
    const { limit, timeoutMs } = asked;
    const run = await this.#begin(asked, { mode: "run", limit, timeoutMs }, signal);
    try {
      yield* run.chunks();
    } finally {
      run.stop(new HttpError("query_timeout", "The query was stopped."));
    }
  }

  async explain(asked: Asked & { profile: boolean }, signal: AbortSignal): Promise<Explained> {
    const mode = asked.profile ? "profile" : "explain";
    const run = await this.#begin(asked, { mode, limit: 0, timeoutMs: explainMs }, signal);
    return run.explained();
  }

  cancel(queryId: string, caller: string): boolean {
    const found = this.#running.get(queryId);
    if (found?.caller !== caller) return false;
    found.run.stop(new HttpError("query_timeout", "The query was stopped, as it was asked."));
    return true;
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.close(), this.#guard.close()]);
  }

  async #begin(asked: Asked, job: Pick<Job, "mode" | "limit" | "timeoutMs">, signal: AbortSignal): Promise<Run> {
    const { cypher } = await this.#guard.query(asked.cypher, asked.parameters);
    signal.throwIfAborted();
    const id = randomUUID();
    const thread = this.#pool.take();
    const whole: Job = { ...job, id, cypher, parameters: asked.parameters, bytes: mostBytes, known: undefined };
    const run = new Run(thread, whole, ({ type, plan }) => this.#guard.plan(type, plan));
    this.#running.set(id, { run, caller: asked.caller });
    const leave = () => run.stop(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
    void run.over.then(() => {
      signal.removeEventListener("abort", leave);
      this.#running.delete(id);
      this.#pool.give(thread);
    });
    return run;
  }
}
