import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { busy, HttpError } from "../errors.ts";
import { callerOf } from "./caller.ts";
import { refused, tooLarge } from "./problem.ts";

/** What large bodies on their way may take, and how slowly they may come. */
export interface UploadBounds {
  /** Bytes that are there at a time: of all, and of one caller. */
  inAll: number;
  each: number;
  /** Milliseconds in which something has to come, and after which it has to have come at `perSecond` bytes. */
  patienceMs: number;
  perSecond: number;
}

const usual: UploadBounds = { inAll: 64 * 1_048_576, each: 32 * 1_048_576, patienceMs: 5_000, perSecond: 65_536 };
/** What a request takes before anything of its body is there. */
const base = 16_384;

/**
 * Reads the bytes of large bodies. What has come counts, not what is said to come, and who sends nothing or little is
 * given up: whoever only begins many holds nobody else up. The room is free again when the request is answered.
 */
export function uploadBody(mostBytes: number, bounds = usual): RequestHandler {
  const room = createRoom(bounds);
  return (request, response, next) => {
    const caller = callerOf(request.ip ?? "");
    const said = Number(request.headers["content-length"] ?? 0);
    const full = room.lacks(caller, base + said);
    if (full) return next(full);
    let taken = 0;
    const take = (bytes: number) => {
      taken += bytes;
      room.add(caller, bytes);
    };
    const free = () => take(-taken);
    take(base);
    response.once("close", free);
    const chunk = ({ length }: Buffer) => {
      if (taken - base + length > mostBytes) throw tooLarge(mostBytes);
      const lacking = room.lacks(caller, length);
      if (lacking) throw lacking;
      take(length);
    };
    read(request, chunk, bounds).then(
      (body) => {
        request.body = body;
        next();
      },
      (error: unknown) => {
        free();
        // What still comes is let go.
        request.resume();
        if (error === tooSlow) response.setHeader("connection", "close");
        next(error);
      },
    );
  };
}

const tooSlow = new HttpError("invalid_input", "The body of the request came too slowly, so it was given up.");

/** All of a body, in memory of its own. `see` throws to end it. */
function read(request: IncomingMessage, see: (chunk: Buffer) => void, bounds: UploadBounds): Promise<Buffer> {
  const { patienceMs, perSecond } = bounds;
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  const begun = performance.now();
  let [bytes, lastAt] = [0, begun];
  const look = () => {
    const now = performance.now();
    const least = ((now - begun - patienceMs) * perSecond) / 1_000;
    if (now - lastAt > patienceMs || bytes < least) reject(tooSlow);
  };
  // After what has come meanwhile is read: a process that was busy is not the sender's fault.
  const timer = setInterval(() => setImmediate(look), patienceMs / 5).unref();
  const onData = (chunk: Buffer) => {
    try {
      see(chunk);
    } catch (error) {
      return reject(error);
    }
    bytes += chunk.length;
    lastAt = performance.now();
    chunks.push(chunk);
  };
  const onEnd = () => resolve(together(chunks, bytes));
  const gone = () => reject(refused("invalid_input"));
  request.on("data", onData).once("end", onEnd).once("close", gone).on("error", gone);
  return promise.finally(() => {
    clearInterval(timer);
    request.off("data", onData).off("end", onEnd).off("close", gone);
    chunks.length = 0;
  });
}

/** Buffers of Node may share their memory with others; these bytes can be handed to another thread. */
function together(chunks: readonly Buffer[], length: number): Buffer {
  const whole = Buffer.from(new ArrayBuffer(length));
  let at = 0;
  for (const chunk of chunks) at += chunk.copy(whole, at);
  return whole;
}

/** Counts what is there, of all and of each caller. */
function createRoom({ inAll, each }: UploadBounds) {
  const of = new Map<string, number>();
  let all = 0;
  return {
    add(caller: string, bytes: number): void {
      all += bytes;
      const own = (of.get(caller) ?? 0) + bytes;
      if (own > 0) of.set(caller, own);
      else of.delete(caller);
    },
    /** Why so many bytes more have no room. */
    lacks(caller: string, bytes: number): HttpError | undefined {
      if ((of.get(caller) ?? 0) + bytes > each) return busy("Too much of yours is on its way already.");
      return all + bytes > inAll ? busy("Too many snapshots are on their way already.") : undefined;
    },
  };
}
