import { type GivenFile, isQueryPath, most, unzipQueries } from "./archive.ts";
import { type QueryFile, toFolder } from "./query-file.ts";
import { QueryFileError, readQueryFile } from "./read-file.ts";

/** What came of files: the queries, those that can't be read with the reason, and how many are no query files. */
export interface Imported {
  queries: QueryFile[];
  wrong: { path: string; error: QueryFileError }[];
  others: number;
}

/** Reads query files and archives of them. A file without a folder of its own gets the one it lies in. */
export async function importFiles(given: readonly GivenFile[]): Promise<Imported> {
  const made: Imported = { queries: [], wrong: [], others: 0 };
  for (const file of given) {
    if (/\.zip$/i.test(file.path)) await importArchive(file, made);
    else if (isQueryPath(file.path)) importOne(file, made);
    else made.others += 1;
  }
  return made;
}

async function importArchive(archive: GivenFile, made: Imported): Promise<void> {
  try {
    if (archive.bytes.length > most.archiveBytes) throw new RangeError("too_large");
    for (const file of await unzipQueries(archive.bytes)) importOne(file, made);
  } catch (error) {
    const fault = error instanceof RangeError ? "too_large" : "not_text";
    made.wrong.push({ path: archive.path, error: new QueryFileError(fault, 1) });
  }
}

function importOne({ path, bytes }: GivenFile, made: Imported): void {
  const parts = path.split("/");
  const name = (parts.pop() ?? "").replace(/\.\w+$/, "");
  try {
    if (bytes.length > most.fileBytes) throw new QueryFileError("too_large", 1);
    const query = readQueryFile(asText(bytes), name);
    made.queries.push(query.folder === "" ? { ...query, folder: toFolder(parts.join("/")) } : query);
  } catch (error) {
    if (!(error instanceof QueryFileError)) throw error;
    made.wrong.push({ path, error });
  }
}

/** The text of a file; what holds zero bytes is none. */
function asText(bytes: Uint8Array): string {
  const text = decode(bytes);
  const zero = text.indexOf("\0");
  if (zero >= 0) throw new QueryFileError("binary", text.slice(0, zero).split(/\r\n?|\n/).length);
  return text;
}

/** UTF-8, or UTF-16 as Windows may write it, with a mark in front. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new QueryFileError("not_text", 1);
  }
}
