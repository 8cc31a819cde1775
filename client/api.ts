import type { Input, Reply, Route } from "../server/api.ts";
import type { Problem } from "../server/schema.ts";

/** What went wrong with a call. `code` is the API's, or `network` when no answer came, or `aborted`. */
export class CallError extends Error {
  readonly code: string;
  readonly problem: Problem | undefined;

  constructor(code: string, message: string, problem?: Problem) {
    super(message);
    this.name = "CallError";
    this.code = code;
    this.problem = problem;
  }
}

/** `secret`: sent as `Authorization: Bearer …`, and nowhere else. */
export type Call = <R extends Route>(
  route: R,
  input: Input<R>,
  signal?: AbortSignal,
  secret?: string,
) => Promise<Reply<R>>;

/** What a query is sent with; the limits are the server's where left out. */
export interface Asked {
  cypher: string;
  parameters?: Record<string, unknown>;
  limit?: number;
  timeoutMs?: number;
}

/** The way to an answer that streams: its bytes are lines of JSON, each a QueryLine. Throws CallError. */
export type Stream = (asked: Asked, signal?: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>;

/** The typed way to the API: `call("GET /api/nodes/:key", { key })`. Throws CallError. */
export function createCall(base = ""): Call {
  return async (route, input, signal, secret) => {
    const [method, path] = route.split(" ") as [string, string];
    const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) };
    const filled = path.replace(/:(\w+)/g, (_, name: string) => {
      const value = encodeURIComponent(String(rest[name]));
      delete rest[name];
      return value;
    });
    const inAddress = method === "GET" || method === "DELETE";
    const url = base + filled + (inAddress ? search(rest) : "");
    const response = await send(url, method, inAddress ? undefined : rest, signal, undefined, secret);
    return (response.status === 204 ? undefined : await response.json()) as Reply<typeof route>;
  };
}

/** The streaming way to an answer; client/query/answer/lines.ts reads it. */
export function createStream(base = ""): Stream {
  return async (asked, signal) => (await send(`${base}/api/query`, "POST", asked, signal, "application/x-ndjson")).body;
}

/** Sends a request and gives its answer once the head of it is there. */
async function send(
  url: string,
  method: string,
  body: object | undefined,
  signal: AbortSignal | undefined,
  accept = "application/json",
  secret?: string,
): Promise<Response> {
  const headers: Record<string, string> = { accept };
  const request: RequestInit = { method, signal: signal ?? null, headers };
  if (secret) headers["authorization"] = `Bearer ${secret}`;
  if (body) {
    headers["content-type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  const response = await fetch(url, request).catch((error: unknown) => {
    throw new CallError(signal?.aborted === true ? "aborted" : "network", String(error));
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  throw new CallError(problem?.code ?? "network", problem?.detail ?? response.statusText, problem);
}

function search(values: Record<string, unknown>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) pairs.append(name, String(one));
  }
  const text = pairs.toString();
  return text ? `?${text}` : "";
}
