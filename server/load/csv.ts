import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Transform, type TransformCallback } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import type { Fault } from "./fault.ts";

/** Longest record of a table, in bytes. */
export const recordLimit = 4 * 1024 * 1024;

/** A record of a CSV file and the line on which it begins. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A fault in the file itself: it cannot be read further. */
export class CsvFault extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** A CSV file that is being read, some records at a time. */
export interface CsvReading {
  records: AsyncIterable<CsvRecord[]>;
  /** SHA-256 (hex) of what was read. */
  hash(): string;
}

/** Streams a CSV file: UTF-8 with or without BOM, LF or CRLF, quoted line breaks. Throws CsvFault where it cannot be read. */
export function readCsv(path: string): CsvReading {
  const digest = createHash("sha256");
  return { records: records(path, digest), hash: () => digest.digest("hex") };
}

async function* records(path: string, digest: ReturnType<typeof createHash>): AsyncGenerator<CsvRecord[]> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const checked = file.pipe(new Utf8Check(digest));
  const parser = checked.pipe(parse(format));
  file.on("error", (error) => parser.destroy(error));
  checked.on("error", (error) => parser.destroy(error));
  let line = 1;
  try {
    for (;;) {
      const some: CsvRecord[] = [];
      for (let next: Read | null = parser.read(); next !== null; next = parser.read()) {
        const { record, info } = next;
        some.push({ line: info.lines - newlines(record), cells: record });
        line = info.lines + 1;
      }
      if (some.length > 0) yield some;
      if (parser.errored !== null) throw parser.errored;
      if (parser.readableEnded) return;
      if (parser.readableLength === 0) await readable(parser);
    }
  } catch (error) {
    throw error instanceof CsvError ? new CsvFault(line, sentence(error)) : error;
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
  // A stream option, which csv-parse hands on: records come by the thousand.
  readableHighWaterMark: 1024,
} as const;

interface Read {
  record: string[];
  info: { lines: number };
}

/** Waits until there is something to read, or the end, or an error. */
function readable(parser: Parser): Promise<void> {
  return new Promise((done, fail) => {
    const settle = (error?: Error | null) => {
      for (const name of ["readable", "end", "close"]) parser.off(name, settle);
      parser.off("error", settle);
      if (error) fail(error);
      else done();
    };
    for (const name of ["readable", "end", "close", "error"]) parser.once(name, settle);
  });
}

function newlines(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.length > 1) for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
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

/** Passes bytes on as long as they are UTF-8, and hashes them. */
class Utf8Check extends Transform {
  readonly #digest: ReturnType<typeof createHash>;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;

  constructor(digest: ReturnType<typeof createHash>) {
    super();
    this.#digest = digest;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#digest.update(chunk);
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const whole = bytes.length - unfinished(bytes);
    const complete = bytes.subarray(0, whole);
    this.#rest = bytes.subarray(whole);
    if (!isUtf8(complete)) {
      done(encodingFault(complete, this.#line));
      return;
    }
    for (let at = complete.indexOf(10); at !== -1; at = complete.indexOf(10, at + 1)) this.#line += 1;
    done(null, complete);
  }

  override _flush(done: TransformCallback): void {
    done(this.#rest.length === 0 ? null : encodingFault(this.#rest, this.#line));
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

/** Finds the first line that is not UTF-8 and guesses what it is. */
export function encodingFault(bytes: Buffer, firstLine: number): CsvFault {
  let line = firstLine;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    const piece = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (end === -1 || !isUtf8(piece))
      return new CsvFault(line, `This is not UTF-8${guess(piece)}: save the file as UTF-8.`);
    start = end + 1;
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
