import { Worker } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./messages.ts";

/** What a thread tells while it has a job: its messages, and that it is gone; `tooBig` when it ran out of memory. */
export interface Listener {
  hear(message: FromWorker): void;
  gone(tooBig: boolean): void;
}

const idleMs = 60_000;
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** A thread for queries, which has one at a time. */
export class Thread {
  readonly #worker: Worker;
  #listener: Listener | undefined;
  #tooBig = false;
  gone = false;
  idleTimer: NodeJS.Timeout | undefined;

  constructor(file: URL, data: unknown, onGone: () => void) {
    this.#worker = new Worker(file, { workerData: data, resourceLimits: limits });
    this.#worker.unref();
    this.#worker.on("message", (message: FromWorker) => this.#listener?.hear(message));
    this.#worker.on("error", (error) => {
      this.#tooBig = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    });
    this.#worker.on("exit", () => {
      this.gone = true;
      onGone();
      this.#listener?.gone(this.#tooBig);
    });
  }

  listen(listener: Listener | undefined): void {
    this.#listener = listener;
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Threads for queries: started when they are needed, ended when they were idle for a minute; one is kept. */
export class Pool {
  readonly #file: URL;
  readonly #data: unknown;
  readonly #all = new Set<Thread>();
  #idle: Thread[] = [];

  constructor(file: URL, data: unknown) {
    this.#file = file;
    this.#data = data;
  }

  /** Starts the first thread beforehand. */
  start(): void {
    if (this.#all.size === 0) this.#idle.push(this.#open());
  }

  take(): Thread {
    const thread = this.#idle.pop() ?? this.#open();
    clearTimeout(thread.idleTimer);
    return thread;
  }

  /** Takes a thread back whose job is over. */
  give(thread: Thread): void {
    thread.listen(undefined);
    if (thread.gone) return;
    this.#idle.push(thread);
    thread.idleTimer = setTimeout(() => {
      if (this.#idle.length === 1) return;
      this.#idle = this.#idle.filter((one) => one !== thread);
      void thread.end();
    }, idleMs).unref();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.end()));
  }

  #open(): Thread {
    const thread: Thread = new Thread(this.#file, this.#data, () => {
      this.#all.delete(thread);
      this.#idle = this.#idle.filter((one) => one !== thread);
    });
    this.#all.add(thread);
    return thread;
  }
}
