import { busy, type HttpError } from "../errors.ts";
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
  /** Of all slots, those that callers may hold together whose long queries used more than `heavyMs` of late. */
  heavy: 4,
  heavyMs: 3_000,
  halfLifeMs: 30_000,
  waiting: 64,
  callerWaiting: 4,
  waitMs: 5_000,
  /** So long a query runs undisturbed, however many wait; longer where most queries take long, as on a busy machine. */
  quantumMs: 1_000,
  longestQuantumMs: 3_000,
};
type Rules = typeof usual;

/** A place in which a query runs. */
export interface Slot {
  /** Aborts with an HttpError when the query is to give way to others. */
  readonly signal: AbortSignal;
  /** From now on the query works, and its time counts, until it rests. */
  begin(): void;
  rest(): void;
  /** How much its caller used of late. */
  used(): number;
  release(): void;
}

interface Running {
  caller: string;
  /** Undefined while it gets ready. */
  since: number | undefined;
  stop: AbortController;
}

interface Waiting {
  caller: string;
  since: number;
  start(): void;
  leave(error: unknown): void;
}

const lookAgainMs = 100;

/**
 * Shares a few slots among callers. Who has used least of late goes first; while somebody waits for whom there is no slot,
 * the longest query gives way of who used most for long queries. Without others a query has its slot as long as it wants.
 */
export class Slots {
  readonly #rules: Rules;
  readonly #clock: Clock;
  readonly #usage = new Map<string, Usage>();
  readonly #running = new Set<Running>();
  #waiting: Waiting[] = [];
  #looking: (() => void) | undefined;
  /** How long the last queries took that ended by themselves. */
  #took: number[] = [];

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
      const entry: Waiting = { caller, since: this.#clock.now(), start, leave };
      signal.addEventListener("abort", left, { once: true });
      this.#waiting.push(entry);
      this.#fill();
      if (!this.#waiting.includes(entry)) return;
      if (this.#waitingOf(caller) > callerWaiting) leave(busy(`${callerWaiting} queries of yours wait already.`));
      else if (this.#waiting.length > waiting) this.#givingWay(entry).leave(busy("Too many queries wait already."));
    });
  }

  /** Lets nobody wait any longer. */
  close(error: unknown): void {
    for (const one of [...this.#waiting]) one.leave(error);
    this.#looking?.();
  }

  #start(caller: string): Slot {
    const running: Running = { caller, since: undefined, stop: new AbortController() };
    let end = (_now: number) => {};
    this.#running.add(running);
    const rest = () => {
      end(this.#clock.now());
      end = () => {};
      running.since = undefined;
    };
    const begin = () => {
      rest();
      running.since = this.#clock.now();
      end = this.#usageOf(caller).begin(running.since);
    };
    const release = () => {
      if (!this.#running.delete(running)) return;
      const ran = running.since === undefined ? undefined : this.#clock.now() - running.since;
      rest();
      if (ran !== undefined && !running.stop.signal.aborted) this.#took = [ran, ...this.#took.slice(0, 30)];
      this.#fill();
    };
    const used = () => this.#used(caller);
    return { signal: running.stop.signal, begin, rest, used, release };
  }

  /** Long queries count twice. */
  #used(caller: string): number {
    const now = this.#clock.now();
    const usage = this.#usageOf(caller);
    return usage.all(now) + usage.excess(now);
  }

  /** Twice what nine of ten queries take at most of late. */
  #quantum(): number {
    const { quantumMs, longestQuantumMs } = this.#rules;
    const usualMs = this.#took.toSorted((a, b) => a - b)[Math.floor(this.#took.length * 0.9)] ?? 0;
    return Math.min(longestQuantumMs, Math.max(quantumMs, 2 * usualMs));
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
    if (this.#running.size >= all || this.#heldBy(caller) >= each) return false;
    return !this.#isHeavy(caller) || [...this.#running].filter((one) => this.#isHeavy(one.caller)).length < heavy;
  }

  #waitingOf(caller: string): number {
    return this.#waiting.filter((one) => one.caller === caller).length;
  }

  /**
   * Who leaves the queue that is full for one more: of the callers with most waiting, or who used most, who came last. That is somebody who has more
   * waiting than the newcomer or used more, and neither of both less; or else the newcomer.
   */
  #givingWay(newcomer: Waiting): Waiting {
    const about = (one: Waiting) => ({ one, waits: this.#waitingOf(one.caller), used: this.#used(one.caller) });
    const { waits, used } = about(newcomer);
    // What is little used either way decides nothing.
    const little = this.#rules.quantumMs;
    const [first] = this.#waiting
      .map(about)
      .filter((other) =>
        other.waits > waits ? other.used >= used - little : other.waits === waits && other.used > used + little,
      )
      .sort((a, b) => b.waits - a.waits || b.used - a.used || b.one.since - a.one.since);
    return first?.one ?? newcomer;
  }

  /** Stops as many queries as callers wait who might run, of those who used far more for long ones. */
  #makeRoom(): void {
    const now = this.#clock.now();
    const full = this.#running.size >= this.#rules.all;
    // For those whose share is used up there is no more room while it is kept for others.
    const mayAsk = (one: string) => this.#heldBy(one) < this.#rules.caller && (full || !this.#isHeavy(one));
    const waits = this.#waiting.filter(({ caller }) => mayAsk(caller));
    const first = this.#lightest((one) => waits.includes(one));
    if (!first) return;
    const quantumMs = this.#quantum();
    const spared = this.#usageOf(first.caller).excess(now) + quantumMs / 2;
    const used = ({ caller }: Running) => this.#usageOf(caller).excess(now);
    const ran = ({ since = now }: Running) => now - since;
    const [stopping, others] = partition([...this.#running], ({ stop }) => stop.signal.aborted);
    const victims = others
      .filter((one) => ran(one) > quantumMs && used(one) > spared)
      .sort((a, b) => used(b) - used(a) || ran(b) - ran(a));
    for (const one of victims.slice(0, Math.max(0, waits.length - stopping.length))) one.stop.abort(givesWay(ran(one)));
  }

  #heldBy(caller: string): number {
    let held = 0;
    for (const one of this.#running) if (one.caller === caller) held += 1;
    return held;
  }

  /** Who used least of late; time that was waited is taken off, so that nobody waits for ever. */
  #lightest(fits: (one: Waiting) => boolean): Waiting | undefined {
    const now = this.#clock.now();
    let found: Waiting | undefined;
    let least = Infinity;
    for (const one of this.#waiting) {
      const used = this.#used(one.caller) - (now - one.since);
      if (used >= least || !fits(one)) continue;
      found = one;
      least = used;
    }
    return found;
  }

  #isHeavy(caller: string): boolean {
    return this.#usageOf(caller).excess(this.#clock.now()) > this.#rules.heavyMs;
  }

  #usageOf(caller: string): Usage {
    let usage = this.#usage.get(caller);
    if (!usage) {
      usage = new Usage(this.#rules.halfLifeMs, this.#rules.quantumMs);
      this.#usage.set(caller, usage);
    }
    return usage;
  }

  #forgetIdle(): void {
    if (this.#usage.size < 1_000) return;
    const now = this.#clock.now();
    for (const [caller, usage] of this.#usage) if (usage.isIdle(now)) this.#usage.delete(caller);
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

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function givesWay(ranMs: number): HttpError {
  const ran = (ranMs / 1000).toFixed(1);
  return busy(`The server is busy and others wait: this query was stopped after ${ran} s.`);
}
