import { fileName, uniqueNames } from "../../out/file-name.ts";
import type { QueryFile } from "./query-file.ts";
import { writeQueryFile } from "./write-file.ts";

/** A file that was given, as bytes; `path` has the names of its folders with `/` between them. */
export interface GivenFile {
  path: string;
  bytes: Uint8Array;
}

/** No query is longer, and no archive holds more. */
export const most = { fileBytes: 1_000_000, archiveBytes: 20_000_000, files: 5000 } as const;

/** The path of each query's file, every one once and safe on every system. */
export function pathsOf(queries: readonly QueryFile[]): string[] {
  const unique = uniqueNames();
  return queries.map(({ folder, title }) => {
    const folders = folder
      .split("/")
      .filter(Boolean)
      .map((name) => fileName(name, "folder"));
    return `${unique([...folders, fileName(title)].join("/"))}.cypher`;
  });
}

/** One `.cypher` file a query, in a zip archive. */
export async function zipQueries(queries: readonly QueryFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import("fflate");
  const paths = pathsOf(queries);
  const files = queries.map((query, index) => [paths[index] ?? "", strToU8(writeQueryFile(query))] as const);
  const made = zipSync(Object.fromEntries(files), { level: 6 });
  return new Uint8Array(made);
}

/** The query files of an archive. Throws RangeError where it holds too much. */
export async function unzipQueries(bytes: Uint8Array): Promise<GivenFile[]> {
  const { unzipSync } = await import("fflate");
  let total = 0;
  let count = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isQueryPath(name)) return false;
      total += originalSize;
      count += 1;
      if (total > most.archiveBytes || count > most.files) throw new RangeError("too_large");
      return true;
    },
  });
  return Object.entries(files).map(([path, content]) => ({ path, bytes: content }));
}

/** Whether a name is that of a query file. */
export function isQueryPath(path: string): boolean {
  return /\.(cypher|cql|cyp)$/i.test(path) && !/(^|\/)(__MACOSX\/|\._)/.test(path);
}
