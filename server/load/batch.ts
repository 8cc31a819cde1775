import type { Properties } from "./value.ts";

/** Most rows and characters in a batch. */
const limits = { rows: 2_500, characters: 4_000_000 };

/** Collects rows and hands them on when there are enough. */
export class Batch<T> {
  #rows: T[] = [];
  #characters = 0;
  readonly #hand: (rows: T[]) => Promise<void>;

  constructor(hand: (rows: T[]) => Promise<void>) {
    this.#hand = hand;
  }

  /** Adds a row; true when the batch is full and wants to be flushed. */
  add(row: T, properties: Readonly<Properties>): boolean {
    this.#rows.push(row);
    this.#characters += sizeOf(properties);
    return this.#rows.length >= limits.rows || this.#characters >= limits.characters;
  }

  /** Hands on what there is. */
  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = this.#rows;
    this.#rows = [];
    this.#characters = 0;
    await this.#hand(rows);
  }
}

function sizeOf(properties: Readonly<Properties>): number {
  let characters = 0;
  for (const name in properties) {
    const value = properties[name];
    characters += typeof value === "string" ? value.length : Array.isArray(value) ? value.length * 16 : 8;
  }
  return characters;
}
