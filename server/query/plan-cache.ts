import type { Planned } from "./messages.ts";

/** What EXPLAIN said of the queries that were asked last, by their text. */
export class PlanCache {
  readonly #most: number;
  readonly #known = new Map<string, Planned>();

  constructor(most = 500) {
    this.#most = most;
  }

  get(cypher: string): Planned | undefined {
    const found = this.#known.get(cypher);
    if (found) this.set(cypher, found);
    return found;
  }

  set(cypher: string, planned: Planned): void {
    this.#known.delete(cypher);
    this.#known.set(cypher, planned);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#most && oldest !== undefined) this.#known.delete(oldest);
  }

  /** Another database may plan otherwise. */
  clear(): void {
    this.#known.clear();
  }
}
