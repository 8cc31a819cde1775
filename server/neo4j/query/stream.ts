import type { Record as Row } from "neo4j-driver";
import type { QuerySummary } from "../../schema.ts";
import type { Rows } from "./rows.ts";

/** What ends an answer: so many rows, so many bytes of JSON. */
export interface Limits {
  rows: number;
  bytes: number;
}

/** What was sent, and which limit cut off the rest. */
export type Sent = Pick<QuerySummary, "rows" | "truncated" | "cut">;

const chunkCharacters = 64 * 1024;
const chunkMs = 10;
/** How long the first line waits for a row, so that a query that fails at once is answered with its status. */
const headMs = 50;
/** Rows that wait for the ends of their edges at most. */
const mostWaiting = 400;
/** Chunks that are under way to the caller at most, and bytes beyond which no more is sent. */
const window = 16;
const windowBytes = window * chunkCharacters;
const newline = 10;

/**
 * Packs rows into chunks of whole lines. The first row goes at once, later ones when a chunk is full or has waited. When
 * the caller takes none, or something has to be looked up, `pause(true)` is called.
 */
export class Stream {
  /** Resolves when all was sent or a limit was met. */
  readonly ended: Promise<Sent>;
  readonly #rows: Rows;
  readonly #limits: Limits;
  readonly #pause: (paused: boolean) => void;
  readonly #send: (bytes: Uint8Array) => void;
  readonly #end = Promise.withResolvers<Sent>();
  /** The first line; held back for a moment so that a query that fails at once is answered with its status. */
  #head: string;
  #timer: NodeJS.Timeout | undefined;
  #added = 0;
  #sent = { rows: 0, bytes: 0 };
  /** Sizes of the chunks that are under way. */
  readonly #underWay: number[] = [];
  #underWayBytes = 0;
  #settling = false;
  #complete = false;
  #over = false;
  #cut: Sent["cut"];

  constructor(
    head: string,
    rows: Rows,
    limits: Limits,
    { pause, send }: { pause(paused: boolean): void; send(bytes: Uint8Array): void },
  ) {
    this.#head = head;
    this.#rows = rows;
    this.#limits = limits;
    this.#pause = pause;
    this.#send = send;
    this.ended = this.#end.promise;
    this.#arm(headMs);
  }

  /** A row of the answer; the one after the last that is wanted says that there are more. */
  add(row: Row): void {
    if (this.#over || this.#complete) return;
    if (this.#added === this.#limits.rows) {
      this.#cut = { by: "rows", limit: this.#limits.rows };
      this.complete();
      return;
    }
    this.#added += 1;
    this.#rows.add(row);
    // Nobody takes what is there already: the chunk that is cut off is among it.
    const beyond = this.#sent.bytes + this.#rows.characters > this.#limits.bytes;
    const full = this.#rows.characters >= chunkCharacters || this.#rows.waiting >= mostWaiting;
    if (beyond) this.complete();
    else if (full || this.#added === 1) this.#flush();
    else this.#arm();
  }

  /** There are no more rows. */
  complete(): void {
    this.#complete = true;
    this.#pace();
    this.#flush();
  }

  /** A chunk was taken. */
  more(): void {
    this.#underWayBytes -= this.#underWay.shift() ?? 0;
    if (this.#complete || this.#rows.characters >= chunkCharacters || this.#rows.waiting > 0) this.#flush();
    this.#pace();
  }

  fail(error: unknown): void {
    this.stop();
    this.#end.reject(error);
  }

  /** Sends nothing any more. */
  stop(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  #pace(): void {
    this.#pause(this.#over || this.#complete || this.#settling || this.#isFull);
  }

  get #isFull(): boolean {
    return this.#underWay.length >= window || this.#underWayBytes >= windowBytes;
  }

  #arm(ms = chunkMs): void {
    this.#timer ??= setTimeout(() => this.#flush(), ms);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#over || this.#settling || this.#isFull) return;
    const settling = this.#rows.settle();
    if (settling === undefined) {
      this.#push();
      return;
    }
    this.#settling = true;
    this.#pace();
    settling.then(
      () => this.#settled(),
      (error: unknown) => this.fail(error),
    );
  }

  #settled(): void {
    this.#settling = false;
    if (this.#over) return;
    this.#push();
    if (this.#rows.waiting > 0) this.#flush();
    this.#pace();
  }

  #push(): void {
    const head = Buffer.byteLength(this.#head);
    const { text, count } = this.#rows.take();
    const lines = new TextEncoder().encode(this.#head + text);
    this.#head = "";
    const kept = this.#within(lines, head, count);
    if (kept.length > 0) {
      this.#underWay.push(kept.length);
      this.#underWayBytes += kept.length;
      this.#send(kept);
      this.#pace();
    }
    if (this.#cut?.by === "bytes" || (this.#complete && this.#rows.waiting === 0)) this.#finish();
  }

  /** Counts the rows of a chunk, and cuts off those that are beyond the limit of bytes. */
  #within(lines: Uint8Array, head: number, count: number): Uint8Array {
    if (this.#sent.bytes + lines.length - head <= this.#limits.bytes) {
      this.#sent.rows += count;
      this.#sent.bytes += lines.length - head;
      return lines;
    }
    this.#cut = { by: "bytes", limit: this.#limits.bytes };
    let end = head;
    for (let at = lines.indexOf(newline, head); at >= 0; at = lines.indexOf(newline, at + 1)) {
      if (this.#sent.bytes + at + 1 - head > this.#limits.bytes) break;
      this.#sent.rows += 1;
      end = at + 1;
    }
    this.#sent.bytes += end - head;
    return lines.slice(0, end);
  }

  #finish(): void {
    this.stop();
    this.#end.resolve({
      rows: this.#sent.rows,
      truncated: this.#cut !== undefined,
      ...(this.#cut && { cut: this.#cut }),
    });
  }
}
