import type { Ask, Asks, Question, Reply } from "./messages.ts";
import type { Port } from "./serve.ts";

/** The grammar of Cypher, somewhere else. */
export interface Language {
  /** What it answers; undefined where it cannot be had or takes too long. */
  ask<A extends Ask>(ask: A, input: Asks[A]["input"]): Promise<Asks[A]["answer"] | undefined>;
  /** Tells what it is to know from now on, also after it had to be started again. */
  tell(input: Asks["schema"]["input"]): void;
  end(): void;
}

/** Where the grammar runs: the end of a channel, and what ends it. `lost` is called where it cannot be had. */
export type Start = (lost: () => void) => { port: Port; end: () => void };

/** The first answer waits for the code of the grammar. */
const patience = { first: 60_000, later: 8_000 };

/** Asks the grammar through a channel. One that does not answer in time is ended and started again; one that cannot be had is not asked any more. */
export function createLanguage(start: Start): Language {
  const waiting = new Map<number, (reply: Reply | undefined) => void>();
  let [last, answered, gone] = [0, false, false];
  let known: Asks["schema"]["input"] | undefined;
  let running = begin();
  function begin() {
    answered = false;
    const begun = start(() => {
      gone = true;
      letGo();
    });
    begun.port.onmessage = ({ data }: MessageEvent<Reply>) => {
      answered = true;
      waiting.get(data.id)?.(data);
    };
    return begun;
  }
  function letGo() {
    for (const done of [...waiting.values()]) done(undefined);
  }
  function again() {
    running.end();
    letGo();
    running = begin();
    if (known) void ask("schema", known);
  }
  async function ask<A extends Ask>(name: A, input: Asks[A]["input"]): Promise<Asks[A]["answer"] | undefined> {
    if (gone) return undefined;
    last++;
    const id = last;
    const reply = await new Promise<Reply | undefined>((resolve) => {
      const timer = setTimeout(again, answered ? patience.later : patience.first);
      waiting.set(id, (given) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(given);
      });
      running.port.postMessage({ id, ask: name, input } satisfies Question);
    });
    return reply && "answer" in reply ? (reply.answer as Asks[A]["answer"]) : undefined;
  }
  return {
    ask,
    tell: (input) => {
      known = input;
      void ask("schema", input);
    },
    end: () => {
      gone = true;
      running.end();
      letGo();
    },
  };
}

/** The grammar in a worker. */
export const startWorker: Start = (lost) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const { port1, port2 } = new MessageChannel();
  worker.onerror = lost;
  worker.postMessage(undefined, [port2]);
  return { port: port1, end: () => worker.terminate() };
};
