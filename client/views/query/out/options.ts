import { read, write } from "../../../storage.ts";

/** How answers are written into tables. */
export interface Options {
  naming: "key" | "name";
  /** Whether CSV begins with a byte order mark. */
  mark: boolean;
}

/** What this browser remembers. */
export function readOptions(): Options {
  return { naming: read("query.naming") === "name" ? "name" : "key", mark: read("query.mark") === "yes" };
}

/** Remembers it. */
export function writeOptions({ naming, mark }: Options): void {
  write("query.naming", naming);
  write("query.mark", mark ? "yes" : undefined);
}
