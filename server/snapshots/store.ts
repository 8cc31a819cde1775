import type { Words } from "../../snapshot/schema.ts";

/** What is stored: checked, and in the bytes in which it will be given out for ever. */
export interface Kept {
  /** JSON in UTF-8. */
  document: Uint8Array;
  /** PNG for link previews. */
  card: Uint8Array | undefined;
  title: Words;
}

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
  /** Comes with a dataset of the app: after an update another may stand under its id, and search engines may list it. */
  shipped?: true;
}

/** Where frozen snapshots are looked up. Ids that are unknown, deleted or malformed are one: nothing is found. */
export interface SnapshotShelf {
  /** Throws HttpError `damaged_snapshot` for a file that is not as it was written. */
  find(id: string): Promise<StoredSnapshot | undefined>;
  /** Changes whenever what `find` gives may have changed, by whomever; cheap. undefined: nothing is found. */
  stamp(id: string): Promise<string | undefined>;
  /** How many times something was changed or taken away through this shelf: as long as it stays, only others may have. */
  changes(): number;
}

/** Where frozen snapshots lie for ever, until their owner takes them away. */
export interface SnapshotStore extends SnapshotShelf {
  /** Resolves when it is safe on the disk. Throws HttpError `storage_full`; then nothing is left of it. `caller`: from which address it came. */
  keep(snapshot: Kept, caller?: string): Promise<{ id: string; ownerSecret: string; createdAt: string }>;
  /** Throws HttpError `unknown_snapshot`, and `forbidden` for another's secret or none. */
  retitle(id: string, ownerSecret: string | undefined, title: Words): Promise<void>;
  remove(id: string, ownerSecret: string | undefined): Promise<void>;
}
