import { HttpError } from "../../errors.ts";
import type { Ready } from "../../pages/page.ts";
import type { SnapshotShelf, StoredSnapshot } from "../../snapshots/store.ts";
import { unknownSnapshot } from "../../snapshots/unknown.ts";

/** Bytes of answers that are kept ready. */
const mostBytes = 64 * 1_048_576;
/** Files that are read at a time. */
const mostAtOnce = 4;
/** What an answer counts beside its bodies. */
const overhead = 2_000;

interface Entry {
  stamp: string;
  made: Promise<Ready | HttpError>;
  bytes: number;
}

type Make = (stored: StoredSnapshot) => Ready | Promise<Ready>;

/** Answers that are ready to be sent, each as long as the file it was made from stays as it was; those asked for last are kept. */
export class ReadyCache {
  readonly #shelf: SnapshotShelf;
  readonly #mostBytes: number;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(shelf: SnapshotShelf, most = mostBytes) {
    this.#shelf = shelf;
    this.#mostBytes = most;
  }

  /** What `make` makes of a snapshot, made once. Throws HttpError unknown_snapshot, damaged_snapshot. */
  async get(kind: string, id: string, make: Make): Promise<Ready> {
    const stamp = await this.#shelf.stamp(id);
    if (stamp === undefined) throw unknownSnapshot();
    const name = `${kind} ${id}`;
    const found = this.#entries.get(name);
    const entry = found?.stamp === stamp ? found : this.#begin(name, stamp, () => this.#make(id, make));
    // The oldest comes first.
    if (entry === found) {
      this.#entries.delete(name);
      this.#entries.set(name, found);
    }
    const ready = await entry.made;
    if (ready instanceof HttpError) throw ready;
    return ready;
  }

  #begin(name: string, stamp: string, make: () => Promise<Ready>): Entry {
    this.#drop(name);
    // That a file is damaged is found out once, too; what else goes wrong may go better the next time.
    const made = make().catch((error: unknown) => {
      if (error instanceof HttpError) return error;
      if (this.#entries.get(name) === entry) this.#drop(name);
      throw error;
    });
    const entry: Entry = { stamp, made, bytes: overhead };
    this.#entries.set(name, entry);
    this.#bytes += overhead;
    made.then(
      (ready) => this.#count(name, entry, ready instanceof HttpError ? 0 : sizeOf(ready)),
      () => {},
    );
    return entry;
  }

  async #make(id: string, make: Make): Promise<Ready> {
    if (this.#working >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#working += 1;
    try {
      const stored = await this.#shelf.find(id);
      if (!stored) throw unknownSnapshot();
      return await make(stored);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }

  #count(name: string, entry: Entry, bytes: number): void {
    if (this.#entries.get(name) !== entry) return;
    entry.bytes += bytes;
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#entries.get(name)?.bytes ?? 0;
    this.#entries.delete(name);
  }
}

const sizeOf = ({ bodies }: Ready) => bodies.identity.length + (bodies.gzip?.length ?? 0) + (bodies.br?.length ?? 0);
