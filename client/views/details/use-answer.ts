import { useEffect, useState } from "preact/hooks";
import type { Input, Reply, Route } from "../../../server/api.ts";
import { type Call, CallError } from "../../api.ts";
import type { Session } from "../../session.ts";

/** Where a question to the API stands. An answer always belongs to the question asked now, never to an earlier one. */
export type Answer<T> =
  | Waiting
  | { state: "ready"; value: T }
  | { state: "failed"; error: CallError; retry: () => void };

/** Asked for and not there yet; `cancel` gives it up, once it is asked for. */
export interface Waiting {
  state: "loading";
  cancel?: () => void;
}

interface Asked<T> {
  id: string;
  answer: Answer<T>;
}

const mostKept = 300;
const kept = new WeakMap<Call, Map<string, unknown>>();

/**
 * Asks the API and asks anew when the input changes; nothing is asked without an input. With `keep`, an answer is
 * remembered for the life of the page. What failed for want of a connection is asked again when the connection is back.
 */
export function useAnswer<R extends Route>(
  { call, session }: { call: Call; session: Session },
  route: R,
  input: Input<R> | undefined,
  keep = false,
): Answer<Reply<R>> {
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<Asked<Reply<R>>>();
  const id = input === undefined ? "" : `${route} ${JSON.stringify(input)}`;
  const memory = memoryOf<Reply<R>>(call);
  const connected = session.connection.value.state === "ok";
  const lost = asked?.id === id && asked.answer.state === "failed" && isConnection(asked.answer.error);

  useEffect(() => {
    if (connected && lost) setAttempt((now) => now + 1);
  }, [connected]);

  useEffect(() => {
    if (input === undefined) return;
    const there = keep ? memory.get(id) : undefined;
    // Another question of the page brought it since this view was drawn.
    if (there !== undefined) return setAsked({ id, answer: { state: "ready", value: there } });
    const abort = new AbortController();
    const settle = (answer: Answer<Reply<R>>) => {
      if (!abort.signal.aborted) setAsked({ id, answer });
    };
    const retry = () => setAttempt((now) => now + 1);
    const cancel = () => {
      settle({ state: "failed", error: new CallError("aborted", "cancelled by the reader"), retry });
      abort.abort();
    };
    settle({ state: "loading", cancel });
    call(route, input, abort.signal).then(
      (value) => {
        if (keep) remember(memory, id, value);
        settle({ state: "ready", value });
      },
      (error: unknown) => settle({ state: "failed", error: toCallError(error), retry }),
    );
    return () => abort.abort();
  }, [id, attempt, call]);

  const remembered = keep ? memory.get(id) : undefined;
  if (remembered !== undefined) return { state: "ready", value: remembered };
  return asked?.id === id ? asked.answer : { state: "loading" };
}

/** The value of an answer that is there. */
export function answered<T>(answer: Answer<T>): T | undefined {
  return answer.state === "ready" ? answer.value : undefined;
}

function memoryOf<T>(call: Call): Map<string, T> {
  const memory = kept.get(call) ?? new Map<string, unknown>();
  kept.set(call, memory);
  return memory as Map<string, T>;
}

/** Keeps the newest answers only. */
function remember<T>(memory: Map<string, T>, id: string, value: T): void {
  const [oldest] = memory.keys();
  if (memory.size >= mostKept && oldest !== undefined) memory.delete(oldest);
  memory.set(id, value);
}

function isConnection(error: CallError): boolean {
  return error.code === "network" || error.code === "database_unavailable";
}

/** What went wrong with a call, as a CallError. */
export function toCallError(error: unknown): CallError {
  return error instanceof CallError ? error : new CallError("unknown", String(error));
}
