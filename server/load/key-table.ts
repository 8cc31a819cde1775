/** Two 32-bit halves of a hash. */
export interface Hash {
  high: number;
  low: number;
}

/** Writes the 64-bit hash of a text into `out` (two lanes of multiply and rotate, as in cyrb53). */
export function hash(text: string, seed: number, out: Hash): void {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
    a = (a << 13) | (a >>> 19);
    b = (b << 17) | (b >>> 15);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  out.high = a >>> 0;
  out.low = b >>> 0;
}

/** How a row stands to the graph: not there as ours, the same, different, or there but not yet ours. */
export const states = { fresh: 0, same: 1, changed: 2, joined: 3 } as const;

/**
 * Rows by key in about 35 bytes each, for millions of them: keys and contents are kept as 64-bit hashes, so that two keys
 * of a million are mistaken for one with a chance below 10^-7.
 */
export class KeyTable {
  size = 0;
  #slots = new Int32Array(64).fill(-1);
  #high = new Uint32Array(32);
  #low = new Uint32Array(32);
  #row = new Uint32Array(32);
  #file = new Uint16Array(32);
  #printHigh = new Uint32Array(32);
  #printLow = new Uint32Array(32);
  #state = new Uint8Array(32);
  readonly #hash: Hash = { high: 0, low: 0 };

  /** The number of the key's entry, or -1. */
  find(key: string): number {
    hash(key, 1, this.#hash);
    return this.#slots[this.#slot()] ?? -1;
  }

  /** Adds the key and gives the number of its entry, or -1 when it is there already (`find` tells where). */
  add(key: string, file: number, row: number): number {
    if (this.size * 2 >= this.#slots.length) this.#grow();
    hash(key, 1, this.#hash);
    const slot = this.#slot();
    if (this.#slots[slot] !== -1) return -1;
    const entry = this.size++;
    this.#slots[slot] = entry;
    this.#high[entry] = this.#hash.high;
    this.#low[entry] = this.#hash.low;
    this.#row[entry] = row;
    this.#file[entry] = file;
    return entry;
  }

  /** Where the entry was read: the number of the file and the line. */
  place(entry: number): { file: number; row: number } {
    return { file: this.#file[entry] ?? 0, row: this.#row[entry] ?? 0 };
  }

  /** Keeps the fingerprint of the entry's content. */
  setContent(entry: number, content: string): void {
    hash(content, 2, this.#hash);
    this.#printHigh[entry] = this.#hash.high;
    this.#printLow[entry] = this.#hash.low;
  }

  /** Whether the entry's content is this one. */
  hasContent(entry: number, content: string): boolean {
    hash(content, 2, this.#hash);
    return this.#printHigh[entry] === this.#hash.high && this.#printLow[entry] === this.#hash.low;
  }

  state(entry: number): number {
    return this.#state[entry] ?? 0;
  }

  setState(entry: number, state: number): void {
    this.#state[entry] = state;
  }

  /** Forgets what is known of the graph. */
  resetStates(): void {
    this.#state.fill(0);
  }

  /** How many entries are in a state. */
  count(state: number): number {
    let count = 0;
    for (let entry = 0; entry < this.size; entry++) if (this.#state[entry] === state) count += 1;
    return count;
  }

  #slot(): number {
    const mask = this.#slots.length - 1;
    for (let slot = this.#hash.low & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? -1;
      if (entry === -1) return slot;
      if (this.#low[entry] === this.#hash.low && this.#high[entry] === this.#hash.high) return slot;
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = (this.#low[entry] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    this.#slots = slots;
    const length = slots.length / 2;
    const words = (old: Uint32Array<ArrayBuffer>) => {
      const grown = new Uint32Array(length);
      grown.set(old);
      return grown;
    };
    this.#high = words(this.#high);
    this.#low = words(this.#low);
    this.#row = words(this.#row);
    this.#printHigh = words(this.#printHigh);
    this.#printLow = words(this.#printLow);
    const file = new Uint16Array(length);
    file.set(this.#file);
    this.#file = file;
    const state = new Uint8Array(length);
    state.set(this.#state);
    this.#state = state;
  }
}
