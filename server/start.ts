import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Config, readConfig } from "./config.ts";
import { type Listening, listen } from "./http/listen.ts";
import { startEngine } from "./neo4j/engine.ts";
import { holderOf, LockedError } from "./neo4j/local/lock.ts";
import { createSay } from "./say.ts";

/** Listens, starts Neo4j and loads the rest of the app meanwhile. Ends the process with a sentence when it cannot. */
export async function start(): Promise<void> {
  const say = createSay();
  const app = Promise.withResolvers<RequestListener>();
  const stopping = new AbortController();
  try {
    const config = readConfig();
    const listening = await listenOrSay((request, reply) => {
      app.promise.then((answer) => answer(request, reply));
    }, config);
    const waiting = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const engine = startEngine(config, say, { signal: stopping.signal, waiting: waiting.resolve });
    closeOnSignal(async () => {
      stopping.abort();
      await listening.close();
      answered.resolve();
      await (await engine.catch(() => undefined))?.stop();
    });
    // Loading the rest takes the processor for a while: first Neo4j gets under way, if that is soon.
    await Promise.race([engine, waiting.promise, sleep(500)]);
    const { serve } = await import("./serve.ts");
    const { signal } = stopping;
    await serve({ config, engine, listening, answer: app.resolve, say, signal, answered: answered.promise });
    say(`Tsunagi is at ${listening.url}`);
  } catch (error) {
    // Ended while starting: the signal's handler is at work.
    if (stopping.signal.aborted) return;
    // Messages of the start are for people: what is wrong and what to do.
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function listenOrSay(answer: RequestListener, config: Config): Promise<Listening> {
  try {
    return await listen(answer, config.port, config.host);
  } catch (error) {
    const holder = config.uri === undefined ? await holderOf(config.dataDir) : undefined;
    throw holder ? new LockedError(config.dataDir, holder) : new Error(whyNotListening(config, error));
  }
}

/** The first signal ends in order, a second one at once. */
function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const end = (signal: NodeJS.Signals) => {
    const code = signal === "SIGINT" ? 130 : 143;
    if (closing) process.exit(code);
    closing = true;
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

function whyNotListening({ host, port }: Config, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `Port ${port} needs special rights. Choose one above 1023: PORT=3000 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is ${host}, which is not an address of this machine.`;
  return `Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}
