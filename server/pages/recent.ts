/** Values that were made not long ago, the oldest given up first. */
export class Recent<T> {
  readonly #most: number;
  readonly #kept = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of that name, made when it is not there. */
  get(name: string, make: () => T): T {
    const found = this.#kept.get(name) ?? make();
    this.#kept.delete(name);
    this.#kept.set(name, found);
    const oldest = this.#kept.size > this.#most ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }
}
