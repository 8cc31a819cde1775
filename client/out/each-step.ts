import { said } from "../snapshot/said.ts";
import { fileName, uniqueNames } from "./file-name.ts";
import type { OutFormat, OutTask } from "./format.ts";
import { zipFiles } from "./zip.ts";

/** A zip with a file for each step of a story, in order by their names. Throws OutFailure. */
export async function makeEachStep(format: Pick<OutFormat, "extension" | "make">, task: OutTask): Promise<Blob> {
  const { snapshot, choices, progress, signal } = task;
  const steps = snapshot.story?.steps ?? [];
  const digits = String(steps.length).length;
  const unique = uniqueNames();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [index, { title }] of steps.entries()) {
    const share = (part: number) => progress((0.95 * (index + part)) / steps.length);
    const made = await format.make({ ...task, step: index + 1, progress: share });
    const name = fileName(`${String(index + 1).padStart(digits, "0")} ${said(title, choices.language)}`);
    files.set(`${unique(name)}.${format.extension}`, new Uint8Array(await made.arrayBuffer()));
  }
  return zipFiles(files, snapshot.createdAt, { signal, progress: (part) => progress(0.95 + 0.05 * part) });
}
