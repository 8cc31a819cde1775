import { Worker } from "node:worker_threads";
import type { CheckedQuery } from "../cypher-guard/guard.ts";
import { HttpError } from "../errors.ts";
import type { PlanOperator } from "../schema.ts";
import { fromMessage } from "./error-message.ts";
import type { ErrorMessage } from "./messages.ts";

/** A question to the guard's thread. */
export type ToGuard = { id: number } & (
  | { check: "query"; cypher: string; parameters: Record<string, unknown> }
  | { check: "plan"; type: string; plan: PlanOperator }
);
/** Its answer. */
export type FromGuard = { id: number; checked?: CheckedQuery; error?: ErrorMessage };
type Question = ToGuard extends infer Q ? (Q extends ToGuard ? Omit<Q, "id"> : never) : never;

interface Waiting {
  question: ToGuard;
  resolve(checked: CheckedQuery | undefined): void;
  reject(error: unknown): void;
}

/** How long one check may take, in milliseconds. The first has the grammar to load. */
const patienceMs = 3_000;
const firstPatienceMs = 15_000;

/** Asks the guard in a thread of its own: reading a query can take longer than the main thread may wait. One at a time. */
export class GuardThread {
  #worker: Worker | undefined;
  #warm = false;
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  #next = 0;

  /** Throws refused_query or invalid_query. */
  async query(cypher: string, parameters: Record<string, unknown>): Promise<CheckedQuery> {
    const checked = await this.#ask({ check: "query", cypher, parameters });
    return checked ?? { cypher, parameterNames: [] };
  }

  /** Throws refused_query. */
  async plan(type: string, plan: PlanOperator): Promise<void> {
    await this.#ask({ check: "plan", type, plan });
  }

  /** Loads the grammar beforehand. */
  start(): void {
    this.#worker ??= this.#open();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
  }

  #ask(question: Question): Promise<CheckedQuery | undefined> {
    return new Promise((resolve, reject) => {
      const asked = { ...question, id: this.#next++ } as ToGuard;
      this.#waiting.push({ question: asked, resolve, reject });
      if (this.#waiting.length === 1) this.#send();
    });
  }

  #send(): void {
    const [first] = this.#waiting;
    if (!first) return;
    this.start();
    this.#worker?.postMessage(first.question);
    this.#timer = setTimeout(() => this.#giveUp(), this.#warm ? patienceMs : firstPatienceMs);
  }

  #open(): Worker {
    const worker = new Worker(new URL("guard-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    worker.on("message", (answer: FromGuard) => this.#hear(answer));
    worker.on("error", () => {
      if (worker === this.#worker) this.#giveUp();
    });
    return worker;
  }

  #hear({ id, checked, error }: FromGuard): void {
    const [first] = this.#waiting;
    if (first?.question.id !== id) return;
    this.#warm = true;
    this.#done();
    if (error) first.reject(fromMessage(error));
    else first.resolve(checked);
  }

  #done(): void {
    clearTimeout(this.#timer);
    this.#waiting.shift();
    this.#send();
  }

  /** The thread has died of a query or does not come to an end with it. */
  #giveUp(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#warm = false;
    const [first] = this.#waiting;
    this.#done();
    first?.reject(tooTangled());
  }
}

function tooTangled(): HttpError {
  const extra = { rule: "pattern-size", instead: "Write it in fewer and simpler parts." };
  return new HttpError("refused_query", "This query is too tangled to be checked.", extra);
}
