import { isUtf8 } from "node:buffer";
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { CsvParser } from "./csv-parser.ts";
import type { Fault } from "./fault.ts";
import { encodingFault, unfinished } from "./utf8.ts";

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
  const parser = new CsvParser(onFault);
  let line = 1;
  for await (const { bytes, sound } of texts(path, digest)) {
    const wrong = sound ? undefined : encodingFault(bytes, line);
    const some = parser.push(bytes.toString("utf8", 0, wrong?.before));
    yield some;
    if (parser.stopped) return;
    if (wrong !== undefined) return onFault(wrong.fault);
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) line += 1;
  }
  yield parser.end();
}

interface Piece {
  bytes: Buffer;
  /** Whether it is UTF-8. */
  sound: boolean;
}

/** The bytes of a file without its BOM, in pieces that end between characters. */
async function* texts(path: string, digest: Hash): AsyncGenerator<Piece> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = all.length - unfinished(all);
    rest = all.subarray(end);
    const skip = first && all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf ? 3 : 0;
    first = false;
    const bytes = all.subarray(skip, end);
    yield { bytes, sound: isUtf8(bytes) };
  }
  if (rest.length > 0) yield { bytes: rest, sound: false };
}

/** The fault of a table as a fault of the dataset. */
export function toFault(file: string, { line, message }: CsvFault): Fault {
  return { file, row: line, message };
}
