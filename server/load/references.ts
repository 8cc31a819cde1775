/**
 * Element ids by number, in eight bytes each: relationships find their ends by them in half the time an index takes. Element
 * ids are texts that differ only in the number at their end; where they are anything else, nothing is kept.
 */
export class References {
  /** What the element ids begin with. */
  prefix = "";
  #numbers = new Float64Array(0);

  /** Keeps the element id of an entry. */
  set(entry: number, elementId: string): void {
    const end = elementId.lastIndexOf(":") + 1;
    const digits = elementId.slice(end);
    if (!/^\d{1,15}$/.test(digits)) return;
    if (this.prefix === "") this.prefix = elementId.slice(0, end);
    if (!elementId.startsWith(this.prefix) || end !== this.prefix.length) return;
    if (entry >= this.#numbers.length) this.#grow(entry + 1);
    this.#numbers[entry] = Number(digits);
  }

  /** The number at the end of an entry's element id, as text; undefined where it is not known. */
  get(entry: number): string | undefined {
    const number = this.#numbers[entry] ?? -1;
    return number === -1 ? undefined : String(number);
  }

  /** Forgets all. */
  clear(): void {
    this.#numbers.fill(-1);
    this.prefix = "";
  }

  #grow(least: number): void {
    const grown = new Float64Array(Math.max(64, least, this.#numbers.length * 2)).fill(-1);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}
