import { digestOf, sealed } from "../../snapshot/digest.ts";
import { ageOf, migrate, type SnapshotDocument } from "../../snapshot/migrations/migrate.ts";
import type { Snapshot } from "../../snapshot/schema.ts";
import type { SnapshotFault } from "../../snapshot/whole.ts";

/** Why something cannot be read as a snapshot; client/i18n/snapshot-*.ts has a sentence for each. */
type UnreadableReason = "too_large" | "not_json" | "not_a_snapshot" | "too_new" | "damaged";

/** Thrown for what is no snapshot that this app can show. `faults` say where. */
export class UnreadableSnapshot extends Error {
  readonly reason: UnreadableReason;
  readonly faults: readonly SnapshotFault[];

  constructor(reason: UnreadableReason, faults: readonly SnapshotFault[] = []) {
    super(faults.map(({ path, message }) => `${path} ${message}`).join("; ") || reason);
    this.name = "UnreadableSnapshot";
    this.reason = reason;
    this.faults = faults;
  }
}

/** A snapshot, whether its sum is another than that of what it now holds, and the version it was written in. */
export interface ReadSnapshot {
  snapshot: Snapshot;
  altered: boolean;
  version: number;
}

/**
 * A document that was checked when it was stored, of whatever version. Throws UnreadableSnapshot `not_a_snapshot`,
 * `too_new`. Whoever has a document from elsewhere reads it with readSnapshotText.
 */
export function readSnapshot(document: unknown): ReadSnapshot {
  const told = snapshotDocument(document);
  return {
    snapshot: migrated(told) as unknown as Snapshot,
    altered: digestOf(told) !== told["sha256"],
    version: Number(told["version"]),
  };
}

const mostBytes = 8 * 1024 * 1024;

/** A snapshot from a text that anybody may have written. Throws UnreadableSnapshot. */
export async function readSnapshotText(text: string): Promise<ReadSnapshot> {
  if (text.length > mostBytes) throw new UnreadableSnapshot("too_large");
  const { readStrictly } = await import("../../snapshot/strict-json.ts");
  const { checkSnapshot } = await import("../../snapshot/check.ts");
  let told: SnapshotDocument;
  try {
    told = snapshotDocument(readStrictly(text.replace(/^\ufeff/, "")));
  } catch (error) {
    if (error instanceof UnreadableSnapshot) throw error;
    const path = Object(error).path;
    throw new UnreadableSnapshot("not_json", path ? [{ path, message: String(Object(error).message) }] : []);
  }
  const checked = checkSnapshot(migrated(told));
  if ("faults" in checked) throw new UnreadableSnapshot("damaged", checked.faults);
  const altered = digestOf(told) !== told["sha256"];
  return { snapshot: checked.snapshot, altered, version: Number(told["version"]) };
}

/** A snapshot from a file. Throws UnreadableSnapshot. */
export async function readSnapshotFile(file: Blob): Promise<ReadSnapshot> {
  if (file.size > 2 * mostBytes) throw new UnreadableSnapshot("too_large");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new UnreadableSnapshot("not_json");
  }
  return readSnapshotText(text);
}

function snapshotDocument(document: unknown): SnapshotDocument {
  const isObject = typeof document === "object" && document !== null && !Array.isArray(document);
  const told = isObject ? (document as SnapshotDocument) : {};
  if (told["format"] !== "tsunagi-snapshot" || ageOf(told) === "none") throw new UnreadableSnapshot("not_a_snapshot");
  if (ageOf(told) === "newer") throw new UnreadableSnapshot("too_new");
  return told;
}

/** As the present version has it; what came from an older one gets the sum of what it became. */
function migrated(told: SnapshotDocument): SnapshotDocument {
  const made = migrate(told);
  return made === told ? told : (sealed(made as never) as unknown as SnapshotDocument);
}
