import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type CsvError, type Parser, parse } from "csv-parse";
import type { Fault } from "./fault.ts";
import { Utf8Check } from "./utf8-check.ts";

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

async function* records(path: string, digest: Hash, onFault: (fault: CsvFault) => void): AsyncGenerator<CsvRecord[]> {
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

/** The fault of a table as a fault of the dataset. */
export function toFault(file: string, { line, message }: CsvFault): Fault {
  return { file, row: line, message };
}
