import type { Snapshot, Words } from "../../snapshot/schema.ts";

/** A snapshot as it lies on the shelf; never half of one. */
export interface StoredSnapshot {
  id: string;
  /** JSON in UTF-8, as it was stored. */
  document: Buffer;
  /** PNG for link previews. */
  card: Buffer | undefined;
  /** As its owner has it now. */
  title: Words;
  /** ISO 8601, UTC. */
  createdAt: string;
}

/** Where frozen snapshots lie. Ids that are unknown, deleted or malformed are one: nothing is found. */
export interface SnapshotStore {
  /** Stores for ever; resolves when it is safe on the disk. Throws HttpError `storage_full`, `too_large`. */
  keep(snapshot: Snapshot, card: Buffer | undefined): Promise<{ id: string; ownerSecret: string; createdAt: string }>;
  find(id: string): Promise<StoredSnapshot | undefined>;
  /** Throws HttpError `unknown_snapshot`, and `forbidden` for another's secret. */
  retitle(id: string, ownerSecret: string, title: Words): Promise<void>;
  remove(id: string, ownerSecret: string): Promise<void>;
}
