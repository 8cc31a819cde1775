import { useEffect, useState } from "preact/hooks";
import type { Hit } from "../../../server/schema.ts";
import { type Call, CallError } from "../../api.ts";

/** What the search says: nothing typed, waiting, an answer, or an error. `words` are those it answers. */
export type Found =
  | { state: "idle" }
  | { state: "searching"; hits: Hit[]; total: number; words: string }
  | { state: "done"; hits: Hit[]; total: number; words: string }
  | { state: "failed"; error: unknown };

const wait = 120;

/** Searches for the words once they have stood still for a moment; an older question is cancelled. The last hits stay until new ones come. */
export function useSearch(call: Call, typed: string): Found {
  const [found, setFound] = useState<Found>({ state: "idle" });
  const words = typed.trim().slice(0, 200);
  useEffect(() => {
    if (words === "") {
      setFound({ state: "idle" });
      return;
    }
    setFound((before) => ({ hits: [], total: 0, ...before, state: "searching", words }));
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { hits, total } = await call("GET /api/search", { q: words, limit: 20 }, abort.signal);
        if (!abort.signal.aborted) setFound({ state: "done", hits, total, words });
      } catch (error) {
        if (abort.signal.aborted || (error instanceof CallError && error.code === "aborted")) return;
        setFound({ state: "failed", error });
      }
    }, wait);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words, call]);
  return found;
}
