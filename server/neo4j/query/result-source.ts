import type { Result, ResultSummary, Record as Row } from "neo4j-driver";

/** Rows of the first batch; the server shows a batch when it is complete, or some kilobytes of it. */
export const firstBatch = 1;
const largestBatch = 4000;
const quickMs = 25;
const slowMs = 150;

/** Who is told what comes. */
export interface Listener {
  keys(columns: string[]): void;
  row(row: Row): void;
  complete(summary: ResultSummary): void;
  fail(error: unknown): void;
}

type Observer = Awaited<ReturnType<Result["_subscribe"]>>;

/**
 * Reads a result that was begun with batches of `firstBatch` rows: asks for more as long as it is not paused, for larger
 * batches where they come quickly, and for no more than `wanted` rows. An async iterator would cost a promise a row.
 */
export class ResultSource {
  #observer: Observer | undefined;
  #batch = firstBatch;
  #left = firstBatch;
  #wanted: number;
  #since = performance.now();
  #paused = false;

  constructor(result: Result, listener: Listener, wanted: number) {
    this.#wanted = wanted;
    const onNext = (row: Row) => {
      this.#wanted -= 1;
      this.#left -= 1;
      if (this.#left === 0) this.#size();
      listener.row(row);
    };
    const { complete, fail } = listener;
    const subscribed = result._subscribe({
      onKeys: (keys) => listener.keys(keys.map(String)),
      onNext,
      onCompleted: (summary) => complete(summary),
      onError: fail,
    });
    subscribed.then((observer) => {
      this.#observer = observer;
      if (this.#paused) observer.pause();
    }, fail);
  }

  pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    if (paused) this.#observer?.pause();
    else {
      this.#since = performance.now();
      this.#observer?.resume();
    }
  }

  /** A batch is complete: says how large the next one is to be before the driver asks for it. */
  #size(): void {
    const now = performance.now();
    const took = now - this.#since;
    const size = took < quickMs ? this.#batch * 4 : took > slowMs ? Math.floor(this.#batch / 4) : this.#batch;
    this.#since = now;
    this.#batch = Math.max(firstBatch, Math.min(size, largestBatch, this.#wanted));
    this.#left = this.#batch;
    if (this.#observer) Object.assign(this.#observer, { _fetchSize: this.#batch });
  }
}
