import { type Call, CallError } from "./api.ts";
import type { Session } from "./session.ts";

/** The watched line to the server. */
export interface Line {
  /** The typed call; its failures and successes tell at once how the line is. */
  call: Call;
  /** Tries now instead of at the time announced. */
  retry: () => void;
  /** Resolves as soon as the line is not known to be lost. */
  ready: () => Promise<void>;
  /** Ends the watching. */
  stop: () => void;
}

const pollEvery = 5000;
const longestWait = 10_000;
const deadline = 8000;

/** Asks `GET /api/ready` now and then, backs off from 1 s to 10 s while no answer comes, and keeps `session.connection`. */
export function createConnection(session: Session, call: Call): Line {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let asking = false;
  let waiting: (() => void)[] = [];

  const plan = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(ask, after);
  };
  const up = () => {
    failures = 0;
    if (session.connection.peek().state !== "ok") session.connection.value = { state: "ok" };
    const release = waiting;
    waiting = [];
    for (const one of release) one();
  };
  const down = (code: string) => {
    const wait = Math.min(longestWait, 1000 * 2 ** Math.min(failures, 10));
    failures += 1;
    session.connection.value = { state: "lost", nextTryAt: Date.now() + wait, code };
    plan(wait);
  };
  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      await call("GET /api/ready", {}, AbortSignal.timeout(deadline));
      up();
      plan(pollEvery);
    } catch (error) {
      down(codeOf(error));
    } finally {
      asking = false;
    }
  }
  const isLost = () => session.connection.peek().state === "lost";
  plan(pollEvery);
  return {
    call: watched(call, up, (code) => isLost() || down(code)),
    retry: () => void ask(),
    ready: () => (isLost() ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop: () => clearTimeout(timer),
  };
}

/** The same call, telling of each success and of each failure that is the line's. */
function watched(call: Call, up: () => void, down: (code: string) => void): Call {
  return async (route, input, signal, secret) => {
    try {
      const reply = await call(route, input, signal, secret);
      up();
      return reply;
    } catch (error) {
      if (meansLost(error)) down(codeOf(error));
      throw error;
    }
  };
}

/** Whether an error says that the server or its database cannot be reached. */
export function meansLost(error: unknown): boolean {
  return error instanceof CallError && (error.code === "network" || error.code === "database_unavailable");
}

function codeOf(error: unknown): string {
  return error instanceof CallError && error.code !== "aborted" ? error.code : "network";
}
