/** Running time of a caller of late, in milliseconds: what was used counts half after `halfLifeMs`. */
export class Usage {
  readonly #rate: number;
  #value = 0;
  #running = 0;
  #at: number;

  constructor(now: number, halfLifeMs: number) {
    this.#at = now;
    this.#rate = Math.LN2 / halfLifeMs;
  }

  get running(): number {
    return this.#running;
  }

  at(now: number): number {
    const kept = Math.exp(-this.#rate * (now - this.#at));
    this.#value = this.#value * kept + (this.#running * (1 - kept)) / this.#rate;
    this.#at = now;
    return this.#value;
  }

  /** So many queries more (or less) run from now on. */
  change(now: number, by: number): void {
    this.at(now);
    this.#running += by;
  }
}
