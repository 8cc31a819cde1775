import type { QueryLine } from "../../server/schema.ts";
import { CallError, type Stream } from "../api.ts";
import { meansLost } from "../connection.ts";
import { readLines } from "./answer/lines.ts";
import { createReceiving, type Receiving } from "./answer/receive.ts";
import type { Answer, Grounds, Limits, QueryText } from "./types.ts";

/** Something under way: `ended` rejects where it was refused before there was an answer. */
export interface Run {
  ended: Promise<void>;
  cancel(): void;
}

interface Wanted {
  asked: QueryText;
  parameters: Record<string, unknown>;
  limits: Limits;
  /** Gets the answer with its first line. */
  came: (answer: Answer) => void;
  /** Gets the time it began where it is cancelled before its first line. */
  gone: (startedAt: number) => void;
}

/** Ms that an answer may take beyond its limit: to wait for a place, and for the way here. */
const grace = 10_000;

/** Runs a query. What goes wrong before the first line rejects, what goes wrong later is told by the answer. */
export function runQuery(
  grounds: Grounds & { stream: Stream },
  { asked, parameters, limits, came, gone }: Wanted,
): Run {
  const { call, session } = grounds;
  const own = new AbortController();
  const startedAt = Date.now();
  const receiving = createReceiving({ asked, parameters, startedAt }, (answer) => {
    if (!own.signal.aborted) came(answer);
  });
  const query = { cypher: asked.cypher, parameters, limit: limits.rows, timeoutMs: limits.seconds * 1000 };
  // The watcher of the line hears of a stream by a question that goes through it.
  const tellLine = () => void call("GET /api/ready", {}).catch(() => undefined);
  const ended = receive(grounds.stream, query, receiving, own)
    .then(() => {
      const { error } = receiving.answer ?? {};
      if (session.connection.peek().state === "lost" || meansLost(error?.peek())) tellLine();
    })
    .catch((error: unknown) => {
      if (meansLost(error)) tellLine();
      throw error;
    });
  const cancel = () => {
    const isOver = receiving.answer !== undefined && receiving.answer.state.peek() !== "running";
    receiving.end();
    if (isOver || own.signal.aborted) return;
    const { queryId } = receiving;
    if (queryId !== undefined) void call("DELETE /api/query/:queryId", { queryId }).catch(() => undefined);
    own.abort();
    if (!receiving.answer) gone(startedAt);
  };
  return { ended, cancel };
}

async function receive(
  stream: Stream,
  query: Parameters<Stream>[0] & { timeoutMs: number },
  receiving: Receiving,
  own: AbortController,
): Promise<void> {
  const { signal } = own;
  let hangs = false;
  const giveUp = () => {
    hangs = true;
    own.abort();
  };
  let timer = setTimeout(giveUp, query.timeoutMs + grace);
  const take = (line: QueryLine) => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, query.timeoutMs + grace);
    receiving.take(line);
  };
  try {
    const body = await stream(query, signal);
    if (body) await readLines(body, take, signal);
    throw new CallError("network", "the answer ended without its last line");
  } catch (caught) {
    const error = hangs ? new CallError("network", "the server does not answer") : caught;
    const { answer } = receiving;
    if (!answer) throw error;
    // Does nothing where the last line came.
    receiving.end(error instanceof CallError && error.code === "aborted" ? undefined : toError(error));
  } finally {
    clearTimeout(timer);
  }
}

/** What was thrown, as an error. */
export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
