import { HttpError } from "../errors.ts";
import { Thread } from "./thread.ts";

const idleMs = 60_000;

interface Waiting {
  take(thread: Thread): void;
  fail(error: unknown): void;
}

/** Threads for queries: started when they are needed, ended when they were idle for a minute; one is kept. */
export class Pool {
  readonly #file: URL;
  readonly #data: unknown;
  readonly #memoryMb: number;
  readonly #all = new Set<Thread>();
  #starting = 0;
  #idle: { thread: Thread; end: NodeJS.Timeout }[] = [];
  #waiting: Waiting[] = [];

  constructor(file: URL, data: unknown, memoryMb = 512) {
    this.#file = file;
    this.#data = data;
    this.#memoryMb = memoryMb;
  }

  /** Starts the first thread beforehand. */
  start(): void {
    if (this.#all.size === 0) this.#open();
  }

  /** A thread that is ready: an idle one, or the first that becomes free or has started. */
  take(): Promise<Thread> {
    const idle = this.#idle.pop();
    if (idle) {
      clearTimeout(idle.end);
      return Promise.resolve(idle.thread);
    }
    return new Promise((take, fail) => {
      this.#waiting.push({ take, fail });
      if (this.#starting < this.#waiting.length) this.#open();
    });
  }

  /** Takes a thread back whose job is over. */
  give(thread: Thread): void {
    thread.listen(undefined);
    if (!thread.gone) this.#offer(thread);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.end()));
  }

  #offer(thread: Thread): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting.take(thread);
    else this.#idle.push({ thread, end: setTimeout(() => this.#endIdle(thread), idleMs).unref() });
  }

  #endIdle(thread: Thread): void {
    if (this.#idle.length === 1) return;
    this.#idle = this.#idle.filter((one) => one.thread !== thread);
    void thread.end();
  }

  #open(): void {
    let starting = true;
    this.#starting += 1;
    const started = () => {
      if (starting) this.#starting -= 1;
      starting = false;
    };
    const ready = () => {
      started();
      this.#offer(thread);
    };
    const gone = () => {
      if (starting) this.#waiting.shift()?.fail(new HttpError("internal", "The thread of a query did not start."));
      started();
      this.#all.delete(thread);
      this.#idle = this.#idle.filter((one) => one.thread !== thread);
    };
    const thread: Thread = new Thread(this.#file, this.#data, this.#memoryMb, { ready, gone });
    this.#all.add(thread);
  }
}
