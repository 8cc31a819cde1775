import { HttpError } from "../errors.ts";
import type { Explained } from "../schema.ts";
import { fromMessage, tookTooLong } from "./error-message.ts";
import type { FromWorker, Job, Planned } from "./messages.ts";
import type { Thread } from "./thread.ts";

/** How long a thread may take to end its query when it was told to, in milliseconds. */
const obeysMs = 2_000;
/** How long after its deadline a query may still end by itself. */
const graceMs = 1_000;

/** What a run needs from outside. */
export interface Around {
  checkPlan(planned: Planned): Promise<void>;
  /** Called when the query is ended from here: the database is to be told too. */
  stopped(): void;
}

/** One query in its thread, as the main thread sees it. */
export class Run {
  /** Resolves when the thread has let go of the query: whether it has closed its transaction in order. */
  readonly over: Promise<boolean>;
  readonly #thread: Thread;
  readonly #around: Around;
  readonly #over = Promise.withResolvers<boolean>();
  readonly #explained = Promise.withResolvers<Explained>();
  readonly #deadline: NodeJS.Timeout;
  #chunks: Uint8Array[] = [];
  #stopped = false;
  #complete = false;
  #error: unknown;
  #wake = () => {};

  constructor(thread: Thread, job: Job, around: Around) {
    this.#thread = thread;
    this.#around = around;
    this.over = this.#over.promise;
    this.#explained.promise.catch(() => {});
    this.#deadline = setTimeout(() => this.stop(tookTooLong(job.timeoutMs)), job.timeoutMs + graceMs);
    thread.listen({
      hear: (message) => this.#hear(message, job),
      gone: (tooBig) => this.#gone(tooBig),
    });
    thread.send({ do: "job", job });
  }

  /** The chunks as they come. Throws what ended the query; who stops reading ends it. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const chunk = this.#chunks.shift();
        if (chunk) {
          this.#thread.send({ do: "more" });
          yield chunk;
        } else if (this.#error !== undefined) throw this.#error;
        else if (this.#complete) return;
        else await this.#next();
      }
    } finally {
      this.stop(new HttpError("query_timeout", "The query was stopped."));
    }
  }

  /** Whether the database went away under it. */
  get lost(): boolean {
    return this.#error instanceof HttpError && this.#error.code === "database_unavailable";
  }

  /** What was explained. Throws what ended the query. */
  explained(): Promise<Explained> {
    return this.#explained.promise;
  }

  /** Ends the query at once; who waits for it is told why. */
  stop(error: unknown): void {
    if (this.#complete || this.#stopped || this.#error !== undefined) return;
    this.#stopped = true;
    this.#chunks = [];
    this.#fail(error);
    this.#around.stopped();
    this.#thread.send({ do: "stop" });
    const timer = setTimeout(() => void this.#thread.end(), obeysMs);
    void this.over.then(() => clearTimeout(timer));
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #hear(message: FromWorker, job: Job): void {
    if (message.says === "chunk") this.#add(message.bytes, message.last);
    else if (message.says === "planned") void this.#check(message.planned, job);
    else if (message.says === "explained") this.#succeed(message.explained);
    else if (message.says === "failed") this.#fail(fromMessage(message.error));
    else if (message.says === "idle") this.#end(message.clean);
  }

  #add(bytes: Uint8Array, last: boolean): void {
    if (this.#stopped) return;
    this.#chunks.push(bytes);
    if (last) this.#complete = true;
    this.#wake();
  }

  async #check(planned: Planned, job: Job): Promise<void> {
    try {
      await this.#around.checkPlan(planned);
      if (job.mode === "explain") this.#succeed(planned);
      this.#thread.send({ do: "go" });
    } catch (error) {
      this.stop(error);
    }
  }

  #succeed(explained: Explained): void {
    this.#complete = true;
    this.#explained.resolve(explained);
  }

  #fail(error: unknown): void {
    if (this.#complete) return;
    this.#error ??= error;
    this.#explained.reject(this.#error);
    this.#wake();
  }

  #gone(tooBig: boolean): void {
    this.#fail(tooBig ? tooMuch() : new HttpError("internal", "The thread of a query has ended."));
    this.#end(false);
  }

  #end(clean: boolean): void {
    clearTimeout(this.#deadline);
    this.#over.resolve(clean);
  }
}

function tooMuch(): HttpError {
  return new HttpError("query_too_big", "A value of the answer is larger than this server can read.");
}
