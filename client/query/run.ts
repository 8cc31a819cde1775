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
}

/** Runs a query. What goes wrong before the first line rejects, what goes wrong later is told by the answer. */
export function runQuery(grounds: Grounds & { stream: Stream }, { asked, parameters, limits, came }: Wanted): Run {
  const { call, session } = grounds;
  const own = new AbortController();
  const receiving = createReceiving({ asked, parameters, startedAt: Date.now() }, (answer) => {
    if (!own.signal.aborted) came(answer);
  });
  const query = { cypher: asked.cypher, parameters, limit: limits.rows, timeoutMs: limits.seconds * 1000 };
  // The watcher of the line hears of a stream by a question that goes through it.
  const tellLine = () => void call("GET /api/ready", {}).catch(() => undefined);
  const ended = receive(grounds.stream, query, receiving, own.signal)
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
  };
  return { ended, cancel };
}

async function receive(
  stream: Stream,
  query: Parameters<Stream>[0],
  receiving: Receiving,
  signal: AbortSignal,
): Promise<void> {
  try {
    const body = await stream(query, signal);
    if (body) await readLines(body, (line) => receiving.take(line), signal);
    throw new CallError("network", "the answer ended without its last line");
  } catch (error) {
    const { answer } = receiving;
    if (!answer) throw error;
    // Does nothing where the last line came.
    receiving.end(error instanceof CallError && error.code === "aborted" ? undefined : toError(error));
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
