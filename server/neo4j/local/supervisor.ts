import { setTimeout as sleep } from "node:timers/promises";
import type { Say } from "../../say.ts";
import type { Launch, Server } from "./launch.ts";
import { launch } from "./launch.ts";
import { killServer, stopOrphan } from "./orphan.ts";
import { answersBolt } from "./probe.ts";

/** How a server that does not answer is found out. Milliseconds. */
export interface Watch {
  every: number;
  timeout: number;
  /** So many failures in a row count. */
  failures: number;
}

const usual: Watch = { every: 2000, timeout: 4000, failures: 3 };
const firstPause = 500;
const longestPause = 30_000;

/** Who keeps a server running. */
export interface Supervisor {
  stop(): Promise<void>;
  /** Ends the server at once; it is started again as when it had ended by itself. */
  restart(why: string): Promise<void>;
}

/** Keeps a started server running on its port until `stop`: when it ends or stays silent it is started again, with growing pauses. */
export function supervise(started: Launch, first: Server, say: Say, watch = usual): Supervisor {
  const stopping = new AbortController();
  const from = { ...started, signal: stopping.signal };
  let server = first;
  const work = (async () => {
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      const since = Date.now();
      const why = await trouble(server, from.port, watch, stopping.signal);
      if (stopping.signal.aborted) return;
      if (Date.now() - since > 60_000) pause = firstPause;
      say(`Neo4j ${why}; starting it again`);
      await killServer(from.paths);
      await server.ended;
      const next = await again(from, pause, say, stopping.signal);
      if (next === undefined) return;
      server = next;
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await Promise.all([server.stop(), work]);
      await server.stop();
    },
    async restart(why) {
      say(`Ending Neo4j: ${why}`);
      await killServer(from.paths);
    },
  };
}

/** Waits until something is wrong with the server and says what. */
async function trouble(server: Server, port: number, watch: Watch, signal: AbortSignal): Promise<string> {
  let gone = false;
  const ended = server.ended.then(() => {
    gone = true;
  });
  for (let failures = 0; failures < watch.failures; ) {
    await Promise.race([ended, sleep(watch.every, undefined, { signal }).catch(() => {})]);
    if (gone || signal.aborted) return "has ended";
    failures = (await answersBolt(port, watch.timeout)) ? 0 : failures + 1;
  }
  return "does not answer";
}

async function again(from: Launch, pause: number, say: Say, signal: AbortSignal): Promise<Server | undefined> {
  for (let wait = pause; ; wait = Math.min(wait * 2, longestPause)) {
    await sleep(wait, undefined, { signal }).catch(() => {});
    if (signal.aborted) return undefined;
    try {
      await stopOrphan(from.paths, say);
      const server = await launch(from);
      say("Neo4j runs again");
      return server;
    } catch (error) {
      if (signal.aborted) return undefined;
      say(error instanceof Error ? error.message : String(error));
    }
  }
}
