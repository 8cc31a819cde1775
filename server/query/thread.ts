import { Worker } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./messages.ts";

/** What a thread tells while it has a job: its messages, and that it is gone; `tooBig` when it ran out of memory. */
export interface Listener {
  hear(message: FromWorker): void;
  gone(tooBig: boolean): void;
}

/** A thread for queries, which has one at a time, and `memoryMb` for it. */
export class Thread {
  gone = false;
  readonly #worker: Worker;
  #listener: Listener | undefined;
  #tooBig = false;

  constructor(file: URL, data: unknown, memoryMb: number, on: { ready(): void; gone(): void }) {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 };
    this.#worker = new Worker(file, { workerData: data, resourceLimits });
    this.#worker.unref();
    this.#worker.on("message", (message: FromWorker) => {
      if (message.says === "ready") on.ready();
      else this.#listener?.hear(message);
    });
    this.#worker.on("error", (error) => {
      this.#tooBig = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    });
    this.#worker.on("exit", () => {
      this.gone = true;
      on.gone();
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
