import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { OutTask } from "./format.ts";
import { breath } from "./pieces.ts";

/** Files by path as a zip archive. All are of one time, so that the same snapshot gives the same bytes. */
export async function zipFiles(
  files: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>,
  at: string,
  { progress, signal }: Pick<OutTask, "progress" | "signal">,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(new Uint8Array(part));
  });
  let done = 0;
  for (const [path, content] of files) {
    // Images are packed already.
    const file = path.endsWith(".png") ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = timeOf(at);
    zip.add(file);
    file.push(typeof content === "string" ? strToU8(content) : content, true);
    progress(++done / files.size);
    await breath(signal);
  }
  zip.end();
  return new Blob(parts, { type: "application/zip" });
}

/** Zip knows the years 1980 to 2099, and no time zones. */
function timeOf(at: string): number {
  const time = new Date(at);
  const local = time.getTime() + time.getTimezoneOffset() * 60_000;
  return Math.min(Math.max(local, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30));
}
