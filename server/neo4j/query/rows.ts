import { isInt, type Record as Row } from "neo4j-driver";
import { type Keys, noKeys } from "../keys.ts";
import { Elements } from "./elements.ts";

/** What rows need of the database: keys once, and ends of edges when they are missing. */
export interface Lookups {
  keys(): Promise<Keys>;
  /** Nodes by element id, as values of the driver. */
  nodes(ids: string[]): Promise<unknown[]>;
}

/**
 * Rows as lines of JSON. A row of plain values is a line at once; rows with nodes wait for the keys, and those with edges
 * for the nodes at their ends: `take` gives what is ready, `settle` makes the rest ready.
 */
export class Rows {
  readonly #lookups: Lookups;
  #elements = new Elements(noKeys);
  #hasKeys = false;
  /** Rows as they came, while the keys are being asked for. */
  #raw: Row[] = [];
  /** Converted rows, of which one at least has an edge without a key. */
  #open: unknown[][] = [];
  #text = "";
  #count = 0;

  constructor(lookups: Lookups) {
    this.#lookups = lookups;
  }

  /** Characters of the lines that are ready. */
  get characters(): number {
    return this.#text.length;
  }

  /** Rows that are not ready. */
  get waiting(): number {
    return this.#raw.length + this.#open.length;
  }

  add(row: Row): void {
    if (this.#raw.length > 0 || (!this.#hasKeys && !isPlain(row))) this.#raw.push(row);
    else this.#convert(row);
  }

  /** Makes every row ready; undefined when nothing had to be asked for. */
  settle(): Promise<void> | undefined {
    if (this.#raw.length > 0) return this.#withKeys();
    const ids = this.#elements.missing();
    if (ids.length > 0) return this.#withEnds(ids);
    this.#finish();
    return undefined;
  }

  /** The lines that are ready, which are forgotten. */
  take(): { text: string; count: number } {
    const taken = { text: this.#text, count: this.#count };
    this.#text = "";
    this.#count = 0;
    return taken;
  }

  async #withKeys(): Promise<void> {
    if (!this.#hasKeys) this.#elements = new Elements(await this.#lookups.keys());
    this.#hasKeys = true;
    const rows = this.#raw;
    this.#raw = [];
    for (const row of rows) this.#convert(row);
    await this.settle();
  }

  async #withEnds(ids: string[]): Promise<void> {
    for (const node of await this.#lookups.nodes(ids)) this.#elements.toJson(node);
    this.#elements.giveUp(ids);
    // Rows that came meanwhile may miss others.
    await this.settle();
  }

  #convert(row: Row): void {
    const { length } = row;
    const made = new Array<unknown>(length);
    for (let at = 0; at < length; at++) made[at] = this.#elements.toJson(row.get(at));
    if (this.#open.length > 0 || this.#elements.isOpen) this.#open.push(made);
    else this.#write(made);
  }

  #finish(): void {
    this.#elements.finish();
    const rows = this.#open;
    this.#open = [];
    for (const row of rows) this.#write(row);
  }

  #write(row: unknown[]): void {
    this.#count += 1;
    this.#text += `{"row":${JSON.stringify(row)}}\n`;
  }
}

function isPlain(row: Row): boolean {
  for (let at = 0; at < row.length; at++) {
    const value: unknown = row.get(at);
    if (typeof value === "object" && value !== null && !isInt(value)) return false;
  }
  return true;
}
