import { HttpError } from "../../errors.ts";
import type { Ready } from "../../pages/page.ts";
import type { SnapshotShelf, StoredSnapshot } from "../../snapshots/store.ts";
import { unknownSnapshot } from "../../snapshots/unknown.ts";

/** Bytes of answers that are kept ready, and what one counts beside its bodies. */
const mostBytes = 64 * 1_048_576;
const overhead = 2_000;
/** How long a file is taken to be as it was, in milliseconds. */
const trustedMs = 1_000;
/** Files that are read at a time. */
const mostAtOnce = 4;

interface Entry {
  /** What was made, or why not. */
  made: Ready | HttpError;
  bytes: number;
  /** Of the file it was made from. */
  stamp: string;
  /** When it was last looked at, and what the shelf had changed until then. */
  at: number;
  changes: number;
}

type Make = (stored: StoredSnapshot) => Ready | Promise<Ready>;

/**
 * Answers that are ready to be sent, each as long as the file it was made from stays as it was: the disk is asked once a
 * second at most, a change through the shelf is seen at once. Those asked for last are kept.
 */
export class ReadyCache {
  readonly #shelf: SnapshotShelf;
  readonly #mostBytes: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  readonly #looking = new Map<string, Promise<Ready | HttpError>>();
  readonly #waiting: (() => void)[] = [];
  #bytes = 0;
  #working = 0;

  constructor(shelf: SnapshotShelf, most = mostBytes, now = () => performance.now()) {
    this.#shelf = shelf;
    this.#mostBytes = most;
    this.#now = now;
  }

  /** What `make` makes of a snapshot, kept by a name of its own, or HttpError unknown_snapshot, damaged_snapshot. At once where it is ready. */
  get(name: string, id: string, make: Make): Ready | HttpError | Promise<Ready | HttpError> {
    const entry = this.#entries.get(name);
    const changes = this.#shelf.changes();
    if (entry?.changes === changes && this.#now() - entry.at < trustedMs) return entry.made;
    // Who looks since before a change does not know of it.
    const turn = `${changes} ${name}`;
    const others = this.#looking.get(turn);
    if (others) return others;
    const looking = this.#look(name, id, make).finally(() => this.#looking.delete(turn));
    this.#looking.set(turn, looking);
    return looking;
  }

  async #look(name: string, id: string, make: Make): Promise<Ready | HttpError> {
    const [at, changes] = [this.#now(), this.#shelf.changes()];
    const stamp = await this.#shelf.stamp(id);
    const before = this.#take(name);
    if (stamp === undefined) return unknownSnapshot();
    // That a file is damaged is found out once, too.
    const made = before?.stamp === stamp ? before.made : await this.#make(id, make);
    this.#keep(name, { made, bytes: overhead + sizeOf(made), stamp, at, changes });
    return made;
  }

  async #make(id: string, make: Make): Promise<Ready | HttpError> {
    if (this.#working >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#working += 1;
    try {
      const stored = await this.#shelf.find(id);
      return stored ? alone(await make(stored)) : unknownSnapshot();
    } catch (error) {
      if (error instanceof HttpError) return error;
      throw error;
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }

  #keep(name: string, entry: Entry): void {
    this.#take(name);
    this.#entries.set(name, entry);
    this.#bytes += entry.bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#take(oldest);
    }
  }

  #take(name: string): Entry | undefined {
    const entry = this.#entries.get(name);
    this.#entries.delete(name);
    this.#bytes -= entry?.bytes ?? 0;
    return entry;
  }
}

/** The same with bodies that hold no more memory than they count for: a card is a part of the bytes of its whole file. */
function alone({ bodies: { identity, gzip, br }, ...rest }: Ready): Ready {
  const bodies: Ready["bodies"] = { identity: own(identity) };
  if (gzip) bodies.gzip = own(gzip);
  if (br) bodies.br = own(br);
  return { ...rest, bodies };
}

function own(body: Buffer): Buffer {
  return body.buffer.byteLength > body.length ? Buffer.from(new Uint8Array(body).buffer) : body;
}

function sizeOf(made: Ready | HttpError): number {
  if (made instanceof HttpError) return 0;
  const { identity, gzip, br } = made.bodies;
  return identity.length + (gzip?.length ?? 0) + (br?.length ?? 0);
}
