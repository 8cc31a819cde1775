import type { Response } from "express";
import { busy, type HttpError } from "../errors.ts";

/** Bytes of answers that may wait for those who asked, of all together. */
const mostBytes = 128 * 1024 * 1024;
/** How long who asked may take nothing of what is there, in milliseconds. */
const patienceMs = 20_000;

/** An answer that is on its way. */
export interface Outgoing {
  /** Keeps bytes for later; they count at once. Throws too_many_requests when the answer had to give way. */
  keep(bytes: Uint8Array): void;
  /** All that was kept, which is forgotten as it is taken; and how much it is. */
  kept(): Generator<Uint8Array>;
  readonly keptBytes: number;
  /** Sends bytes, and waits until they were taken or the caller went away. They count while they wait. */
  write(bytes: Uint8Array): Promise<void>;
  end(): void;
}

interface Held {
  bytes: number;
  kept: Uint8Array[];
  error: HttpError | undefined;
  response: Response;
}

/** The answers on their way: who takes nothing is given up, and what waits is bounded for all together. */
export class Outflow {
  readonly #mostBytes: number;
  readonly #patienceMs: number;
  readonly #held = new Set<Held>();
  #bytes = 0;

  constructor(bounds: { bytes?: number; patienceMs?: number } = {}) {
    this.#mostBytes = bounds.bytes ?? mostBytes;
    this.#patienceMs = bounds.patienceMs ?? patienceMs;
  }

  begin(response: Response): Outgoing {
    const held: Held = { bytes: 0, kept: [], error: undefined, response };
    this.#held.add(held);
    response.once("close", () => {
      this.#add(held, -held.bytes);
      this.#held.delete(held);
    });
    const drained = drains(response);
    return {
      keep: (bytes) => {
        held.kept.push(bytes);
        this.#hold(held, bytes.length);
        if (held.error) throw held.error;
      },
      kept: () => this.#take(held),
      get keptBytes() {
        return held.bytes;
      },
      write: async (bytes) => {
        if (response.destroyed) return;
        const free = response.write(bytes);
        if ("flush" in response && typeof response.flush === "function") response.flush();
        if (free) return;
        this.#hold(held, bytes.length);
        // Node looks whether anything was taken, be it a part of what is there.
        response.setTimeout(this.#patienceMs);
        await drained();
        response.setTimeout(0);
        this.#add(held, -bytes.length);
      },
      end: () => {
        if (response.destroyed) return;
        response.end();
        if (!response.writableFinished) response.setTimeout(this.#patienceMs);
      },
    };
  }

  *#take(held: Held): Generator<Uint8Array> {
    for (let bytes = held.kept.shift(); bytes; bytes = held.kept.shift()) {
      this.#add(held, -bytes.length);
      yield bytes;
    }
  }

  /** Counts what waits; where it is too much, the largest answer is given up. */
  #hold(held: Held, bytes: number): void {
    if (!this.#held.has(held)) return;
    this.#add(held, bytes);
    while (this.#bytes > this.#mostBytes) {
      const largest = [...this.#held].reduce((most, one) => (one.bytes > most.bytes ? one : most));
      this.#add(largest, -largest.bytes);
      this.#held.delete(largest);
      largest.kept = [];
      largest.error = busy("Too many large answers wait to be read.");
      if (largest.response.headersSent) largest.response.destroy();
    }
  }

  #add(held: Held, bytes: number): void {
    if (!this.#held.has(held)) return;
    held.bytes += bytes;
    this.#bytes += bytes;
  }
}

/** Waits until the caller took what was written, or went away. */
function drains(response: Response): () => Promise<void> {
  let go = () => {};
  // One listener for the whole answer: the compression has a list of its own from which none can be taken.
  for (const event of ["drain", "close"]) response.on(event, () => go());
  return () =>
    new Promise((resolve) => {
      if (response.destroyed) resolve();
      else go = resolve;
    });
}
