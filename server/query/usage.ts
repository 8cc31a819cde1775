/** Milliseconds of late: what was added counts half after `halfLifeMs`. */
class Decaying {
  readonly #halfLifeMs: number;
  #value = 0;
  #at = 0;

  constructor(halfLifeMs: number) {
    this.#halfLifeMs = halfLifeMs;
  }

  at(now: number): number {
    return this.#value * 2 ** ((this.#at - now) / this.#halfLifeMs);
  }

  add(now: number, ms: number): void {
    this.#value = this.at(now) + ms;
    this.#at = now;
  }
}

/** What a caller used of late: the time of all queries, and the excess of those that ran for long. */
export class Usage {
  readonly #all: Decaying;
  readonly #excess: Decaying;
  readonly #longMs: number;
  readonly #since = new Set<{ at: number }>();

  constructor(halfLifeMs: number, longMs: number) {
    this.#all = new Decaying(halfLifeMs);
    this.#excess = new Decaying(halfLifeMs);
    this.#longMs = longMs;
  }

  /** A query begins; gives what ends it. */
  begin(now: number): (now: number) => void {
    const since = { at: now };
    this.#since.add(since);
    return (end) => {
      this.#since.delete(since);
      this.#all.add(end, end - since.at);
      this.#excess.add(end, this.#excessOf(end - since.at));
    };
  }

  /** With what runs at the moment. */
  all(now: number): number {
    return this.#sum(this.#all.at(now), now, (ms) => ms);
  }

  /** What ran beyond the time from which a query is long. */
  excess(now: number): number {
    return this.#sum(this.#excess.at(now), now, (ms) => this.#excessOf(ms));
  }

  isIdle(now: number): boolean {
    return this.#since.size === 0 && this.#all.at(now) < 1;
  }

  #excessOf(ms: number): number {
    return Math.max(0, ms - this.#longMs);
  }

  #sum(before: number, now: number, of: (ms: number) => number): number {
    let sum = before;
    for (const { at } of this.#since) sum += of(now - at);
    return sum;
  }
}
