import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Transform, type TransformCallback } from "node:stream";
import { type CsvError, type Parser, parse } from "csv-parse";
import type { Fault } from "./fault.ts";

/** Longest record of a table, in bytes. */
export const recordLimit = 4 * 1024 * 1024;

/** A record of a CSV file and the line on which it begins. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A fault in the file itself, and the line where it is. */
export interface CsvFault {
  line: number;
  message: string;
}

/** A CSV file that is being read, some records at a time. */
export interface CsvReading {
  records: AsyncIterable<CsvRecord[]>;
  /** SHA-256 (hex) of what was read. */
  hash(): string;
}

/**
 * Streams a CSV file: UTF-8 with or without BOM, LF or CRLF, quoted line breaks. Faults go to `onFault`; after one beyond which
 * nothing can be told, the records end.
 */
export function readCsv(path: string, onFault: (fault: CsvFault) => void): CsvReading {
  const digest = createHash("sha256");
  return { records: records(path, digest, onFault), hash: () => digest.digest("hex") };
}

async function* records(
  path: string,
  digest: ReturnType<typeof createHash>,
  onFault: (fault: CsvFault) => void,
): AsyncGenerator<CsvRecord[]> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const lines = new Lines();
  const wrong: CsvError[] = [];
  let sound = true;
  const checked = file.pipe(
    new Utf8Check(digest, (fault) => {
      sound = false;
      wrong.length = 0;
      onFault(fault);
      file.destroy();
    }),
  );
  const parser = checked.pipe(parse(format));
  file.on("error", (error) => parser.destroy(error));
  parser.on("skip", (error: CsvError) => {
    if (!sound) return;
    wrong.push(error);
    sound = canGoOn.includes(error.code);
    if (!sound) file.destroy();
    if (!sound) checked.unpipe(parser);
    if (!sound) parser.end();
  });
  try {
    for await (const some of available(parser)) {
      const end = sound ? undefined : wrong.at(-1)?.["records"];
      yield lines.place(some, typeof end === "number" ? end : undefined);
    }
    for (const error of wrong) onFault({ line: lines.of(error), message: sentence(error) });
  } finally {
    file.destroy();
    parser.destroy();
  }
}

const format = {
  bom: true,
  info: true,
  max_record_size: recordLimit,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  // A stream option, which csv-parse hands on: records come by the thousand.
  readableHighWaterMark: 1024,
} as const;

/** After these csv-parse finds the next row. */
const canGoOn: readonly string[] = ["INVALID_OPENING_QUOTE"];

interface Read {
  record: string[];
  info: { lines: number };
}

/** Numbers lines. csv-parse counts a CRLF within quotes twice. */
class Lines {
  #returns = 0;
  #records = 0;
  #next = 1;

  /** Gives records their lines; those from the number `end` on are left out. */
  place(some: readonly Read[], end = Number.POSITIVE_INFINITY): CsvRecord[] {
    const placed: CsvRecord[] = [];
    for (const { record, info } of some) {
      if (this.#records++ >= end) break;
      this.#returns += count(record, "\r");
      const last = info.lines - this.#returns;
      placed.push({ line: last - count(record, "\n"), cells: record });
      this.#next = last + 1;
    }
    return placed;
  }

  /** The line of an error; a quote that is never closed may stand on any line after the last record. */
  of(error: CsvError): number {
    const { lines } = error;
    return typeof lines === "number" && error.code !== "CSV_QUOTE_NOT_CLOSED" ? lines - this.#returns : this.#next;
  }
}

function count(cells: readonly string[], character: string): number {
  let found = 0;
  for (const cell of cells)
    for (let at = cell.indexOf(character); at !== -1; at = cell.indexOf(character, at + 1)) found += 1;
  return found;
}

/** What a parser has to give, as much as is there at a time. */
async function* available(parser: Parser): AsyncGenerator<Read[]> {
  for (;;) {
    const some: Read[] = [];
    for (let next: Read | null = parser.read(); next !== null; next = parser.read()) some.push(next);
    if (some.length > 0) yield some;
    if (parser.errored !== null) throw parser.errored;
    if (parser.readableEnded) return;
    if (parser.readableLength === 0) await readable(parser);
  }
}

/** Waits until there is something to read, or the end, or an error. */
function readable(parser: Parser): Promise<void> {
  return new Promise((done, fail) => {
    const settle = (error?: Error | null) => {
      for (const name of ["readable", "end", "close", "error"]) parser.off(name, settle);
      if (error) fail(error);
      else done();
    };
    for (const name of ["readable", "end", "close", "error"]) parser.once(name, settle);
  });
}

function sentence(error: CsvError): string {
  switch (error.code) {
    case "CSV_MAX_RECORD_SIZE":
      return `A row is longer than ${recordLimit / 1024 / 1024} MB: is a line break or a closing quote missing?`;
    case "CSV_QUOTE_NOT_CLOSED":
      return 'A quote that is opened on this row or below is never closed: a " within a value is written "" and the value stands in quotes.';
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return 'A lone quote: a " within a value is written "" and the whole value stands in quotes.';
    default:
      return `This row is not CSV: ${error.message}`;
  }
}

/** Passes bytes on as long as they are UTF-8, and hashes them; ends before the first line that is not. */
class Utf8Check extends Transform {
  readonly #digest: ReturnType<typeof createHash>;
  readonly #onFault: (fault: CsvFault) => void;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  #sound = true;

  constructor(digest: ReturnType<typeof createHash>, onFault: (fault: CsvFault) => void) {
    super();
    this.#digest = digest;
    this.#onFault = onFault;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    if (!this.#sound) {
      done();
      return;
    }
    this.#digest.update(chunk);
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const whole = bytes.length - unfinished(bytes);
    const complete = bytes.subarray(0, whole);
    this.#rest = bytes.subarray(whole);
    if (isUtf8(complete)) {
      for (let at = complete.indexOf(10); at !== -1; at = complete.indexOf(10, at + 1)) this.#line += 1;
      this.push(complete);
    } else this.#end(complete);
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.#sound && this.#rest.length > 0) this.#end(this.#rest);
    done();
  }

  #end(bytes: Buffer): void {
    this.#sound = false;
    const { fault, before } = encodingFault(bytes, this.#line);
    this.#onFault(fault);
    this.push(bytes.subarray(0, before));
    this.end();
  }
}

/** How many bytes at the end may be the beginning of a character. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Finds the first line that is not UTF-8, guesses what it is and tells how many bytes stand before it. */
export function encodingFault(bytes: Buffer, firstLine: number): { fault: CsvFault; before: number } {
  let line = firstLine;
  let before = 0;
  for (;;) {
    const end = bytes.indexOf(10, before);
    const piece = bytes.subarray(before, end === -1 ? bytes.length : end);
    if (end === -1 || !isUtf8(piece))
      return { fault: { line, message: `This is not UTF-8${guess(piece)}: save the file as UTF-8.` }, before };
    before = end + 1;
    line += 1;
  }
}

function guess(piece: Buffer): string {
  if (piece.includes(0) || (piece[0] === 0xff && piece[1] === 0xfe)) return " but looks like UTF-16";
  for (const [encoding, name] of [
    ["shift_jis", "Shift_JIS"],
    ["euc-jp", "EUC-JP"],
  ] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(piece);
      if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return ` but looks like ${name}`;
    } catch {
      // Not this one.
    }
  }
  return "";
}

/** The fault of a table as a fault of the dataset. */
export function toFault(file: string, { line, message }: CsvFault): Fault {
  return { file, row: line, message };
}
