import { from1 } from "./from-1.ts";

/** A snapshot of some version, as it was read; nothing is known of it but that it is an object. */
export type SnapshotDocument = Readonly<Record<string, unknown>>;

/** The version that the last step leads to; as snapshot/schema.ts has it. */
const latest = 2;

/** One step for each version that was: what it gives is of the next one. */
const steps: Readonly<Record<number, (document: SnapshotDocument) => SnapshotDocument>> = { 1: from1 };

/** What of a version is known: `old` and `current` can be read, `newer` only by a later app, `none` is no version. */
export function ageOf({ version }: SnapshotDocument): "old" | "current" | "newer" | "none" {
  if (version === latest) return "current";
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return "none";
  return version > latest ? "newer" : "old";
}

/** A snapshot of any version there was as one of the present version, step by step. Checks nothing; what is newer stays as it is. */
export function migrate(document: SnapshotDocument): SnapshotDocument {
  let made = document;
  while (ageOf(made) === "old") {
    const step = steps[Number(made["version"])];
    if (!step) return made;
    made = step(made);
  }
  return made;
}
