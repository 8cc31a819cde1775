import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A text file as it is sent. */
export interface Packed {
  etag: string;
  bodies: Record<"identity" | "gzip" | "br", Buffer>;
}

/**
 * Text files by their path, compressed once. They are read at the start, so that a new build does not take them from pages that
 * are open, and compressed when they are asked for; after the first, the rest one at a time. All at once would keep every
 * other file waiting, those of snapshots too.
 */
export function packedTexts(files: ReadonlyMap<string, string>): (path: string) => Promise<Packed> | undefined {
  const read = readInTurn(files);
  const packed = new Map<string, Promise<Packed>>();
  let isFirst = true;
  const packedOf = (path: string): Promise<Packed> | undefined => {
    const known = packed.get(path) ?? read.get(path)?.then(pack);
    if (known) packed.set(path, known);
    return known;
  };
  const packOthers = async () => {
    for (const path of read.keys()) await packedOf(path)?.catch(() => {});
  };
  return (path) => {
    const found = packedOf(path);
    if (found && isFirst) {
      isFirst = false;
      void packOthers();
    }
    return found;
  };
}

function readInTurn(files: ReadonlyMap<string, string>): Map<string, Promise<Buffer>> {
  const read = new Map<string, Promise<Buffer>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const [path, file] of files) {
    const mine = before.then(() => readFile(file));
    before = mine.catch(() => {});
    read.set(path, mine);
  }
  return read;
}

async function pack(identity: Buffer): Promise<Packed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  const [br, gz] = await Promise.all([brotli(identity, { params }), zip(identity)]);
  return {
    etag: createHash("sha256").update(identity).digest("base64url").slice(0, 27),
    bodies: { identity, gzip: gz, br },
  };
}
