import { Worker } from "node:worker_threads";
import { HttpError } from "../errors.ts";
import { fromMessage } from "../query/error-message.ts";
import type { ErrorMessage } from "../query/messages.ts";
import type { Kept } from "./store.ts";

/** What the thread answers. */
export type FromUploads = { kept: Kept } | { error: ErrorMessage };

/** Checks what was sent to be stored, away from the main thread. */
export interface Uploads {
  /** Takes the bytes away: nobody else has them any longer. Throws HttpError, or the signal's reason while it waits. */
  check(bytes: Uint8Array, signal: AbortSignal): Promise<Kept>;
  close(): Promise<void>;
}

interface Waiting {
  bytes: Uint8Array;
  resolve(kept: Kept): void;
  reject(error: unknown): void;
}

/** How long the thread may work on one, in milliseconds. */
const patienceMs = 20_000;
/** How long it is kept without work, in milliseconds: after a large one its memory, some 500 MB, is given back soon. */
const usual = { idleMs: 60_000, idleAfterLargeMs: 3_000 };
const largeBytes = 1_048_576;

/** One thread, begun with the first snapshot, which reads one after the other: memory is bounded by that. */
export function createUploads(file = new URL("upload-worker.ts", import.meta.url), keep = usual): Uploads {
  let idleMs = keep.idleMs;
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  const waiting: Waiting[] = [];

  const end = async () => {
    clearTimeout(timer);
    const ending = worker;
    worker = undefined;
    idleMs = keep.idleMs;
    await ending?.terminate();
  };
  const after = (ms: number, doing: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(doing, ms).unref();
  };
  const next = () => {
    if (current) return;
    current = waiting.shift();
    if (!current) return after(idleMs, end);
    worker ??= open();
    after(patienceMs, () => lost(tooTangled()));
    const bytes = alone(current.bytes);
    if (bytes.length > largeBytes) idleMs = keep.idleAfterLargeMs;
    worker.postMessage(bytes, [bytes.buffer]);
  };
  const hear = (said: FromUploads) => {
    const done = current;
    current = undefined;
    if ("error" in said) done?.reject(fromMessage(said.error));
    else done?.resolve(toBuffers(said.kept));
    next();
  };
  const lost = (why: HttpError) => {
    const done = current;
    current = undefined;
    void end();
    done?.reject(why);
    next();
  };
  const open = () => {
    const opened = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    opened.unref();
    opened.on("message", (said: FromUploads) => opened === worker && hear(said));
    opened.on("error", (error) => opened === worker && lost(whyLost(error)));
    return opened;
  };

  return {
    check: (bytes, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const mine = { bytes, resolve, reject };
        waiting.push(mine);
        signal.addEventListener("abort", () => {
          const at = waiting.indexOf(mine);
          if (at < 0) return;
          waiting.splice(at, 1);
          reject(signal.reason);
        });
        next();
      }),
    close: async () => {
      for (const { reject } of waiting.splice(0)) reject(new HttpError("internal", "The server is about to end."));
      await end();
    },
  };
}

/** The same bytes in memory of their own, which can be given away: what Node gives may share it with others. */
function alone(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}

const tooTangled = () => new HttpError("invalid_input", "This snapshot is too tangled to be read.");

/** A thread that ends for anything but its memory has a fault of its own, which is not the sender's. */
function whyLost(error: unknown): HttpError {
  const message = error instanceof Error ? error.message : String(error);
  const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory ? tooTangled() : new HttpError("internal", message, {}, { cause: error });
}

/** Buffers lose their kind on the way between threads. */
function toBuffers({ document, card, title }: Kept): Kept {
  const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { document: buffer(document), card: card && buffer(card), title };
}
