import { HttpError } from "../errors.ts";

const windowMs = 3_600_000;

/** How much one caller may have stored within an hour, so that nobody fills the shelf for all. */
export interface Allowance {
  /** Counts so many bytes; the function that comes back takes them off again. Throws HttpError `too_many_requests`. */
  take(caller: string, bytes: number): () => void;
}

/** So many bytes within an hour that begins with a caller's first. What was deleted since counts: it was written. */
export function createAllowance(mostBytes: number, now = Date.now): Allowance {
  /** In the order of their ends. */
  const callers = new Map<string, { bytes: number; ends: number }>();
  return {
    take(caller, bytes) {
      const at = now();
      for (const [name, { ends }] of callers) {
        if (ends > at) break;
        callers.delete(name);
      }
      const own = callers.get(caller) ?? { bytes: 0, ends: at + windowMs };
      if (own.bytes + bytes > mostBytes) throw usedUp(mostBytes, own.ends - at);
      own.bytes += bytes;
      callers.set(caller, own);
      return () => {
        own.bytes -= bytes;
      };
    },
  };
}

function usedUp(mostBytes: number, waitMs: number): HttpError {
  const size = `${Math.round(mostBytes / 1_048_576).toLocaleString("en")} MB`;
  const sentence = `At most ${size} of snapshots an hour from one address (SNAPSHOTS_MB_PER_HOUR); what is stored stays.`;
  return new HttpError("too_many_requests", sentence, { retryAfter: Math.ceil(waitMs / 1_000) });
}
