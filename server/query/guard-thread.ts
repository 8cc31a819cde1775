import type { CheckedQuery } from "../cypher-guard/guard.ts";
import { HttpError } from "../errors.ts";
import type { PlanOperator } from "../schema.ts";
import { fromMessage } from "./error-message.ts";
import { GuardWorker } from "./guard-engine.ts";
import type { ErrorMessage } from "./messages.ts";

/** A question to the guard's thread. */
export type ToGuard = { id: number } & (
  | { check: "query"; cypher: string; parameters: Record<string, unknown> }
  | { check: "plan"; type: string; plan: PlanOperator }
);
/** What it says: that it is ready, once, and its answers. */
export type FromGuard = { ready: true } | { id: number; checked?: CheckedQuery; error?: ErrorMessage };
type Question = ToGuard extends infer Q ? (Q extends ToGuard ? Omit<Q, "id"> : never) : never;

/** Who asks the guard. */
export interface Asking {
  signal: AbortSignal;
  /** How much the caller used of late: who used least is served first. */
  used(): number;
  /** The guard works for this caller from now on. */
  begin(): void;
}

interface Waiting {
  question: ToGuard;
  asking: Asking;
  resolve(checked: CheckedQuery | undefined): void;
  reject(error: unknown): void;
}

/** How long after the first thread a second one is made ready, in milliseconds: at the start there is other work. */
const spareMs = 5_000;

/**
 * Asks the guard in a thread of its own: reading a query can take longer than the main thread may wait. One question at
 * a time, of the caller who used least; another thread stands by for when this one has to be ended.
 */
export class GuardThread {
  readonly #file: URL;
  #worker: GuardWorker | undefined;
  #spare: GuardWorker | undefined;
  #waiting: Waiting[] = [];
  #current: Waiting | undefined;
  #later: NodeJS.Timeout | undefined;
  #next = 0;

  constructor(file = new URL("guard-worker.ts", import.meta.url)) {
    this.#file = file;
  }

  /** Throws refused_query or invalid_query, or the signal's reason. */
  async query(cypher: string, parameters: Record<string, unknown>, asking: Asking): Promise<CheckedQuery> {
    const checked = await this.#ask({ check: "query", cypher, parameters }, asking);
    return checked ?? { cypher, parameterNames: [] };
  }

  /** Throws refused_query, or the signal's reason. */
  async plan(type: string, plan: PlanOperator, asking: Asking): Promise<void> {
    await this.#ask({ check: "plan", type, plan }, asking);
  }

  /** Loads the grammar beforehand. */
  start(): void {
    this.#worker ??= this.#open();
    this.#later ??= setTimeout(() => {
      this.#spare ??= this.#open();
    }, spareMs).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#later);
    await Promise.all([this.#worker?.end(), this.#spare?.end()]);
  }

  #ask(question: Question, asking: Asking): Promise<CheckedQuery | undefined> {
    const { signal } = asking;
    const { promise, resolve, reject } = Promise.withResolvers<CheckedQuery | undefined>();
    if (signal.aborted) return Promise.reject(signal.reason);
    const waiting: Waiting = { question: { ...question, id: this.#next++ } as ToGuard, asking, resolve, reject };
    // What the guard works on already is waited for: the caller's time counts until then.
    const left = () => {
      if (!this.#waiting.includes(waiting)) return;
      this.#waiting = this.#waiting.filter((one) => one !== waiting);
      reject(signal.reason);
    };
    signal.addEventListener("abort", left, { once: true });
    this.#waiting.push(waiting);
    this.#send();
    return promise.finally(() => signal.removeEventListener("abort", left));
  }

  #send(): void {
    if (this.#current || this.#waiting.length === 0) return;
    this.start();
    const used = new Map(this.#waiting.map((one) => [one, one.asking.used()]));
    const next = this.#waiting.reduce((least, one) => ((used.get(one) ?? 0) < (used.get(least) ?? 0) ? one : least));
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#current = next;
    this.#worker?.check(next.question, () => next.asking.begin());
  }

  #open(): GuardWorker {
    const worker: GuardWorker = new GuardWorker(this.#file, {
      hear: (answer) => this.#hear(answer),
      lost: () => this.#lost(worker),
    });
    return worker;
  }

  #hear({ id, checked, error }: Exclude<FromGuard, { ready: true }>): void {
    const current = this.#current;
    if (current?.question.id !== id) return;
    this.#current = undefined;
    if (error) current.reject(fromMessage(error));
    else current.resolve(checked);
    this.#send();
  }

  /** A thread has died of a question or does not come to an end with it: the next one takes over. */
  #lost(worker: GuardWorker): void {
    if (worker === this.#spare) this.#spare = undefined;
    if (worker !== this.#worker) return;
    const current = this.#current;
    this.#current = undefined;
    this.#worker = this.#spare;
    // Without a question it was not the question's fault, and the next one might end the same way.
    this.#spare = current && this.#open();
    current?.reject(tooTangled());
    this.#send();
  }
}

function tooTangled(): HttpError {
  const extra = { rule: "pattern-size", instead: "Write it in fewer and simpler parts." };
  return new HttpError("refused_query", "This query is too tangled to be checked.", extra);
}
