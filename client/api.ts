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

export type Call = <R extends Route>(route: R, input: Input<R>, signal?: AbortSignal) => Promise<Reply<R>>;

/** The typed way to the API: `call("GET /api/nodes/:key", { key })`. Throws CallError. */
export function createCall(base = ""): Call {
  return async (route, input, signal) => {
    const [method, path] = route.split(" ") as [string, string];
    const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) };
    const filled = path.replace(/:(\w+)/g, (_, name: string) => {
      const value = encodeURIComponent(String(rest[name]));
      delete rest[name];
      return value;
    });
    const url = method === "GET" || method === "DELETE" ? `${base}${filled}${search(rest)}` : `${base}${filled}`;
    const response = await fetch(url, request(method, rest, signal)).catch((error: unknown) => {
      const aborted = signal?.aborted === true;
      throw new CallError(aborted ? "aborted" : "network", String(error));
    });
    return reply(response);
  };
}

function request(method: string, body: object, signal: AbortSignal | undefined): RequestInit {
  const common = { method, signal: signal ?? null };
  if (method === "GET" || method === "DELETE") return common;
  return { ...common, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
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

async function reply<R extends Route>(response: Response): Promise<Reply<R>> {
  if (response.ok) return (await response.json()) as Reply<R>;
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  throw new CallError(problem?.code ?? "network", problem?.detail ?? response.statusText, problem);
}
