import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import type { CsvFault } from "./csv.ts";

/** Passes bytes on as long as they are UTF-8, and hashes them; ends before the first line that is not. */
export class Utf8Check extends Transform {
  readonly #digest: Hash;
  readonly #onFault: (fault: CsvFault) => void;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  #sound = true;

  constructor(digest: Hash, onFault: (fault: CsvFault) => void) {
    super();
    this.#digest = digest;
    this.#onFault = onFault;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    if (!this.#sound) {
      done();
      return;
    }
    this.#digest.update(chunk);
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const whole = bytes.length - unfinished(bytes);
    const complete = bytes.subarray(0, whole);
    this.#rest = bytes.subarray(whole);
    if (isUtf8(complete)) {
      for (let at = complete.indexOf(10); at !== -1; at = complete.indexOf(10, at + 1)) this.#line += 1;
      this.push(complete);
    } else this.#end(complete);
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.#sound && this.#rest.length > 0) this.#end(this.#rest);
    done();
  }

  #end(bytes: Buffer): void {
    this.#sound = false;
    const { fault, before } = encodingFault(bytes, this.#line);
    this.#onFault(fault);
    this.push(bytes.subarray(0, before));
    this.end();
  }
}

/** How many bytes at the end may be the beginning of a character. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Finds the first line that is not UTF-8, guesses what it is and tells how many bytes stand before it. */
export function encodingFault(bytes: Buffer, firstLine: number): { fault: CsvFault; before: number } {
  let line = firstLine;
  let before = 0;
  for (;;) {
    const end = bytes.indexOf(10, before);
    const piece = bytes.subarray(before, end === -1 ? bytes.length : end);
    if (end === -1 || !isUtf8(piece))
      return { fault: { line, message: `This is not UTF-8${guess(piece)}: save the file as UTF-8.` }, before };
    before = end + 1;
    line += 1;
  }
}

function guess(piece: Buffer): string {
  if (piece.includes(0) || (piece[0] === 0xff && piece[1] === 0xfe)) return " but looks like UTF-16";
  for (const [encoding, name] of [
    ["shift_jis", "Shift_JIS"],
    ["euc-jp", "EUC-JP"],
  ] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(piece);
      if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return ` but looks like ${name}`;
    } catch {
      // Not this one.
    }
  }
  return "";
}
