import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { FromGuard, ToGuard } from "./guard-thread.ts";

/** Processor time that one check may take, in milliseconds, and how long it may last where the processor is busy. */
const workMs = 1_000;
const mostMs = 5_000;
/** How long a thread may take to load the grammar. */
const startMs = 30_000;
const lookMs = 200;

/** Who is told what a thread says, and that it is gone: it died, or a question was too much for it. */
export interface Listener {
  hear(answer: Exclude<FromGuard, { ready: true }>): void;
  lost(): void;
}

/** One thread with a guard, which has one question at a time. */
export class GuardWorker {
  readonly #worker: Worker;
  readonly #listener: Listener;
  readonly #ready = Promise.withResolvers<void>();
  #asked: ToGuard | undefined;
  #gone = false;

  constructor(file: URL, listener: Listener) {
    this.#listener = listener;
    this.#worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    this.#worker.unref();
    this.#worker.on("message", (message: FromGuard) => this.#hear(message));
    this.#worker.on("error", () => this.#lose());
    const late = setTimeout(() => this.#lose(), startMs).unref();
    void this.#ready.promise.then(() => clearTimeout(late));
  }

  /** Asks as soon as the thread is ready, and says when that is; its time counts from then on. */
  check(question: ToGuard, begin: () => void): void {
    void this.#ready.promise.then(async () => {
      if (this.#gone) return;
      begin();
      this.#asked = question;
      this.#worker.postMessage(question);
      // A thread that is gone says nothing any more.
      await this.#watch().catch(() => this.#lose());
    });
  }

  async end(): Promise<void> {
    this.#gone = true;
    await this.#worker.terminate();
  }

  #hear(message: FromGuard): void {
    if ("ready" in message) this.#ready.resolve();
    else {
      this.#asked = undefined;
      if (!this.#gone) this.#listener.hear(message);
    }
  }

  /** Looks now and then how much the thread has worked on its question. */
  async #watch(): Promise<void> {
    const asked = this.#asked;
    const began = performance.now();
    const before = await this.#worker.cpuUsage();
    for (;;) {
      await sleep(lookMs);
      if (this.#asked !== asked || this.#gone) return;
      const { user, system } = await this.#worker.cpuUsage(before);
      if (this.#asked !== asked || this.#gone) return;
      if ((user + system) / 1_000 > workMs || performance.now() - began > mostMs) return this.#lose();
    }
  }

  #lose(): void {
    if (this.#gone) return;
    void this.end();
    this.#listener.lost();
  }
}
