import { setTimeout as sleep } from "node:timers/promises";
import type { ResultSummary, Session, Transaction } from "neo4j-driver";
import { toMessage } from "../../query/error-message.ts";
import type { FromWorker, Job, Planned } from "../../query/messages.ts";
import type { Notification } from "../../schema.ts";
import { endsWithin } from "../deadline.ts";
import { isLostConnection } from "../errors.ts";
import type { Target } from "../sessions.ts";
import { Access } from "./access.ts";
import { toQueryError } from "./errors.ts";
import { toPeoplesParameters } from "./parameters.ts";
import { toNotifications, toPlan, typeOf } from "./plan.ts";
import { ResultSource } from "./result-source.ts";
import { Rows } from "./rows.ts";
import { Stream } from "./stream.ts";

/** How long the end of a transaction may take before its connection is dropped. */
const closingMs = 500;
const stoppingMs = 150;

type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

/** Runs one query at a time for the main thread: plans it, waits for the word that it may run, and sends its answer in chunks. */
export class Runner {
  readonly #target: Target;
  readonly #post: Post;
  #access: Access;
  #stream: Stream | undefined;
  #go: (() => void) | undefined;
  /** Rejects when the job is to end; undefined while there is none. */
  #halt: PromiseWithResolvers<never> | undefined;
  #stopped = false;
  #clean = true;

  constructor(target: Target, post: Post) {
    this.#target = target;
    this.#post = post;
    this.#access = new Access(target);
  }

  /** Connects beforehand. */
  async warm(): Promise<void> {
    await Promise.all([this.#access.prefix(), this.#access.keys()]).catch(() => {});
  }

  async run(job: Job): Promise<void> {
    this.#stopped = false;
    this.#clean = true;
    this.#halt = Promise.withResolvers<never>();
    this.#halt.promise.catch(() => {});
    const began = performance.now();
    let prefix = "";
    try {
      prefix = await this.#orHalt(this.#access.prefix());
      await this.#work(job, prefix, began);
    } catch (error) {
      const { timeoutMs } = job;
      if (!this.#stopped) this.#post({ says: "failed", error: toMessage(toQueryError(error, { prefix, timeoutMs })) });
    }
    this.#stream = undefined;
    this.#halt = undefined;
    this.#post({ says: "idle", clean: this.#clean });
  }

  /** The plan may run. */
  go(): void {
    this.#go?.();
  }

  /** A chunk was taken. */
  more(): void {
    this.#stream?.more();
  }

  /** Ends what runs. */
  stop(): void {
    if (!this.#halt) return;
    this.#stopped = true;
    this.#stream?.stop();
    this.#halt.reject(new Error("stopped"));
  }

  /** Waits for what the driver does, but no longer than the job lasts. */
  #orHalt<T>(work: Promise<T>): Promise<T> {
    return this.#halt ? Promise.race([work, this.#halt.promise]) : work;
  }

  /** Drops the connections with what still runs on them. */
  async #drop(): Promise<void> {
    this.#clean = false;
    const access = this.#access;
    this.#access = new Access(this.#target);
    await endsWithin(access.close(), 1_000);
  }

  async #work(job: Job, prefix: string, began: number): Promise<void> {
    const parameters = toPeoplesParameters(job.parameters);
    let known = job.known;
    if (known === undefined) {
      const planned = await this.#orDrop(this.#plan(job, prefix, parameters));
      known = planned.notifications;
      const allowed = new Promise<void>((resolve) => {
        this.#go = resolve;
      });
      this.#post({ says: "planned", planned });
      await this.#orHalt(allowed);
    }
    if (job.mode === "explain") return;
    const left = Math.max(1, Math.ceil(job.timeoutMs - (performance.now() - began)));
    const session = this.#access.session();
    const transaction = await this.#orDrop(this.#begin(session, left, job.id));
    try {
      if (job.mode === "run") await this.#answer(transaction, job, prefix, parameters, known);
      else await this.#profile(transaction, job, prefix, parameters);
    } finally {
      await this.#end(session, transaction);
    }
  }

  /** As `#orHalt`, where nothing but the connection can be ended. */
  async #orDrop<T>(work: Promise<T>): Promise<T> {
    try {
      return await this.#orHalt(work);
    } catch (error) {
      if (this.#stopped) await this.#drop();
      throw error;
    }
  }

  async #plan(job: Job, prefix: string, parameters: Record<string, unknown>): Promise<Planned> {
    const session = this.#access.session();
    const shift = `${prefix}EXPLAIN `;
    try {
      const { summary } = await session.run(shift + job.cypher, parameters, optionsOf(job.timeoutMs, job.id));
      if (!summary.plan) throw new Error("The database gave no plan.");
      return { type: typeOf(summary), plan: toPlan(summary.plan), notifications: toNotifications(summary, shift) };
    } catch (error) {
      throw toQueryError(error, { prefix: shift, timeoutMs: job.timeoutMs });
    } finally {
      void session.close().catch(() => {});
    }
  }

  /** A connection that was lost while nobody looked is replaced once. */
  async #begin(session: Session, timeoutMs: number, id: string): Promise<Transaction> {
    try {
      return await session.beginTransaction(optionsOf(timeoutMs, id));
    } catch (error) {
      if (!isLostConnection(error) || this.#stopped) throw error;
      await sleep(50);
      return session.beginTransaction(optionsOf(timeoutMs, id));
    }
  }

  async #answer(
    transaction: Transaction,
    { id, cypher, limit, bytes }: Job,
    prefix: string,
    parameters: Record<string, unknown>,
    known: Notification[],
  ): Promise<void> {
    const began = performance.now();
    let notifications = known;
    let stream: Stream | undefined;
    const ended = Promise.withResolvers<Awaited<Stream["ended"]>>();
    const source: ResultSource = new ResultSource(
      transaction.run(prefix + cypher, parameters),
      {
        keys: (columns) => {
          const head = `${JSON.stringify({ columns, queryId: id })}\n`;
          stream = new Stream(
            head,
            new Rows(this.#access),
            { rows: limit, bytes },
            {
              pause: (paused) => source.pause(paused),
              send: (chunk) => this.#send(chunk, false),
            },
          );
          this.#stream = stream;
          stream.ended.then(ended.resolve, ended.reject);
        },
        row: (row) => stream?.add(row),
        complete: (summary) => {
          notifications = toNotifications(summary, prefix);
          stream?.complete();
        },
        fail: (error) => {
          stream?.stop();
          ended.reject(error);
        },
      },
      limit + 1,
    );
    const sent = await this.#orHalt(ended.promise);
    const summary = { ...sent, ms: Math.round((performance.now() - began) * 10) / 10, notifications };
    this.#send(new TextEncoder().encode(`${JSON.stringify({ summary })}\n`), true);
  }

  #send(bytes: Uint8Array, last: boolean): void {
    this.#post({ says: "chunk", bytes, last }, [bytes.buffer as ArrayBuffer]);
  }

  /** Runs the query and counts its rows, which nobody gets. */
  async #profile(transaction: Transaction, { cypher }: Job, prefix: string, parameters: Record<string, unknown>) {
    const began = performance.now();
    const shift = `${prefix}PROFILE `;
    let rows = 0;
    const done = Promise.withResolvers<ResultSummary>();
    new ResultSource(
      transaction.run(shift + cypher, parameters),
      { keys: () => {}, row: () => rows++, complete: done.resolve, fail: done.reject },
      Infinity,
    );
    const summary = await this.#orHalt(done.promise);
    if (!summary.profile) throw new Error("The database gave no profile.");
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const plan = toPlan(summary.profile);
    const notifications = toNotifications(summary, shift);
    this.#post({ says: "explained", explained: { type: typeOf(summary), plan, notifications, ms, rows } });
  }

  /** Closes the transaction; where that takes long because it still runs, its connection is dropped. */
  async #end(session: Session, transaction: Transaction): Promise<void> {
    const closing = transaction.rollback().finally(() => session.close());
    closing.catch(() => {});
    const closed = await endsWithin(
      closing.catch(() => {}),
      this.#stopped ? stoppingMs : closingMs,
    );
    if (!closed) await this.#drop();
  }
}

function optionsOf(timeoutMs: number, query: string) {
  return { timeout: timeoutMs, metadata: { app: "tsunagi", query } };
}
