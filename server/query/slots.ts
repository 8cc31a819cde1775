import { HttpError } from "../errors.ts";
import { Usage } from "./usage.ts";

/** Milliseconds since whenever, and a call later on; gives what takes it back. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/** How many queries may run and wait. Times in milliseconds. */
export const usual = {
  all: 8,
  caller: 2,
  /** Of all slots, those that callers may hold together who have used more than `heavyMs` of late. */
  heavy: 4,
  heavyMs: 5_000,
  halfLifeMs: 30_000,
  waiting: 64,
  callerWaiting: 4,
  waitMs: 5_000,
  /** So long a query runs undisturbed, however many wait. */
  quantumMs: 1_000,
};
type Rules = typeof usual;

/** A place in which a query runs. */
export interface Slot {
  /** Aborts with an HttpError when the query is to give way to others. */
  readonly signal: AbortSignal;
  release(): void;
}

interface Running {
  caller: string;
  since: number;
  stop: AbortController;
}

interface Waiting {
  caller: string;
  start(): void;
  leave(error: unknown): void;
}

const lookAgainMs = 100;

/**
 * Shares a few slots among callers. Who has used least of late goes first; while somebody waits for whom there is no slot,
 * the longest query of the heaviest caller gives way. Without others a query has its slot for as long as it wants.
 */
export class Slots {
  readonly #rules: Rules;
  readonly #clock: Clock;
  readonly #usage = new Map<string, Usage>();
  readonly #running = new Set<Running>();
  #waiting: Waiting[] = [];
  #looking: (() => void) | undefined;

  constructor(clock: Clock, rules: Partial<Rules> = {}) {
    this.#clock = clock;
    this.#rules = { ...usual, ...rules };
  }

  /** Waits for a slot. Throws too_many_requests, or the signal's reason. */
  take(caller: string, signal: AbortSignal): Promise<Slot> {
    const { waiting, callerWaiting, waitMs } = this.#rules;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const leave = (error: unknown) => {
        this.#waiting = this.#waiting.filter((one) => one !== entry);
        forget();
        reject(error);
      };
      const left = () => leave(signal.reason);
      const stopWaiting = this.#clock.after(waitMs, () => leave(busy(`For ${waitMs / 1000} s no place became free.`)));
      const forget = () => {
        stopWaiting();
        signal.removeEventListener("abort", left);
      };
      const start = () => {
        forget();
        resolve(this.#start(caller));
      };
      const entry: Waiting = { caller, start, leave };
      signal.addEventListener("abort", left, { once: true });
      this.#waiting.push(entry);
      this.#fill();
      if (!this.#waiting.includes(entry)) return;
      if (this.#waiting.filter((one) => one.caller === caller).length > callerWaiting)
        leave(busy(`${callerWaiting} queries of yours wait already.`));
      else if (this.#waiting.length > waiting) leave(busy("Too many queries wait already."));
    });
  }

  /** Lets nobody wait any longer. */
  close(error: unknown): void {
    for (const one of [...this.#waiting]) one.leave(error);
    this.#looking?.();
  }

  #start(caller: string): Slot {
    const running: Running = { caller, since: this.#clock.now(), stop: new AbortController() };
    this.#running.add(running);
    this.#usageOf(caller).change(running.since, 1);
    const release = () => {
      if (!this.#running.delete(running)) return;
      this.#usageOf(caller).change(this.#clock.now(), -1);
      this.#fill();
    };
    return { signal: running.stop.signal, release };
  }

  /** Starts whom there is a slot for, the lightest first; makes room for the others. */
  #fill(): void {
    for (;;) {
      const next = this.#lightest(({ caller }) => this.#mayStart(caller));
      if (!next) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      next.start();
    }
    this.#makeRoom();
    this.#forgetIdle();
    this.#lookAgain();
  }

  #mayStart(caller: string): boolean {
    const { all, caller: each, heavy } = this.#rules;
    if (this.#running.size >= all || this.#usageOf(caller).running >= each) return false;
    return !this.#isHeavy(caller) || [...this.#running].filter((one) => this.#isHeavy(one.caller)).length < heavy;
  }

  /** Stops one query for each caller who waits although he runs fewer than he may, if there is one who used far more. */
  #makeRoom(): void {
    const now = this.#clock.now();
    const waits = this.#waiting.filter(({ caller }) => this.#usageOf(caller).running < this.#rules.caller);
    const stopping = [...this.#running].filter(({ stop }) => stop.signal.aborted).length;
    const first = this.#lightest((one) => waits.includes(one));
    if (!first || stopping >= waits.length) return;
    const spared = 1.5 * this.#usageOf(first.caller).at(now) + this.#rules.quantumMs;
    const victims = [...this.#running].filter(
      ({ caller, since, stop }) =>
        !stop.signal.aborted && now - since > this.#rules.quantumMs && this.#usageOf(caller).at(now) > spared,
    );
    victims.sort((a, b) => this.#usageOf(b.caller).at(now) - this.#usageOf(a.caller).at(now) || a.since - b.since);
    const [victim] = victims;
    victim?.stop.abort(givesWay(now - victim.since));
  }

  #lightest(fits: (one: Waiting) => boolean): Waiting | undefined {
    const now = this.#clock.now();
    let found: Waiting | undefined;
    let least = Infinity;
    for (const one of this.#waiting) {
      const used = this.#usageOf(one.caller).at(now);
      if (used >= least || !fits(one)) continue;
      found = one;
      least = used;
    }
    return found;
  }

  #isHeavy(caller: string): boolean {
    return this.#usageOf(caller).at(this.#clock.now()) > this.#rules.heavyMs;
  }

  #usageOf(caller: string): Usage {
    let usage = this.#usage.get(caller);
    if (!usage) {
      usage = new Usage(this.#clock.now(), this.#rules.halfLifeMs);
      this.#usage.set(caller, usage);
    }
    return usage;
  }

  #forgetIdle(): void {
    if (this.#usage.size < 1_000) return;
    const now = this.#clock.now();
    for (const [caller, usage] of this.#usage) if (usage.running === 0 && usage.at(now) < 1) this.#usage.delete(caller);
  }

  /** Time alone changes who may run and who has run long enough. */
  #lookAgain(): void {
    if (this.#looking || this.#waiting.length === 0) return;
    this.#looking = this.#clock.after(lookAgainMs, () => {
      this.#looking = undefined;
      this.#fill();
    });
  }
}

const waitS = 5;

function busy(why: string): HttpError {
  return new HttpError("too_many_requests", `${why} Try again in a moment.`, { retryAfter: waitS });
}

function givesWay(ranMs: number): HttpError {
  const ran = (ranMs / 1000).toFixed(1);
  return busy(`The server is busy and others wait: this query was stopped after ${ran} s.`);
}
