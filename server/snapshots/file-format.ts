import { hash } from "node:crypto";
import { z } from "zod";
import { words } from "../../snapshot/schema.ts";

/** The second line of a file. */
const Header = z.strictObject({
  format: z.literal(1),
  /** SHA-256 of the id: a file under another's name is found out. */
  name: z.hash("sha256"),
  /** SHA-256 of the owner's secret. */
  secret: z.hash("sha256"),
  createdAt: z.iso.datetime(),
  /** As its owner has it now. */
  title: words(Number.MAX_SAFE_INTEGER),
  /** Keyed hash of the address it came from, where that was noted: the same for the same address. */
  caller: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  /** Bytes of the document and of the card. */
  document: z.int().min(0),
  card: z.int().min(0),
});
export type Header = z.infer<typeof Header>;

/** A file of the shelf, read and found whole. */
export interface Contents {
  header: Header;
  document: Buffer;
  card: Buffer | undefined;
}

const newLine = 0x0a;
const sumLength = 64;

/** The bytes of a file: the SHA-256 of all that follows, a line of JSON, the document, the card. */
export function pack(header: Omit<Header, "format" | "document" | "card">, document: Uint8Array, card?: Uint8Array) {
  const full: Header = { format: 1, ...header, document: document.length, card: card?.length ?? 0 };
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(full)}\n`), document, card ?? Buffer.alloc(0)]);
  return Buffer.concat([Buffer.from(`${sumOf(rest)}\n`), rest]);
}

/** Reads the bytes of a file; undefined when they are not all and exactly what was written under this name. */
export function unpack(bytes: Buffer, name: string): Contents | undefined {
  const rest = bytes.subarray(sumLength + 1);
  if (bytes[sumLength] !== newLine || bytes.toString("latin1", 0, sumLength) !== sumOf(rest)) return undefined;
  const end = rest.indexOf(newLine);
  const header = readHeader(rest.toString("utf8", 0, end));
  if (header?.name !== name || rest.length !== end + 1 + header.document + header.card) return undefined;
  const cut = end + 1 + header.document;
  return {
    header,
    document: rest.subarray(end + 1, cut),
    card: header.card > 0 ? rest.subarray(cut) : undefined,
  };
}

const sumOf = (bytes: Uint8Array) => hash("sha256", bytes);

function readHeader(text: string): Header | undefined {
  try {
    return Header.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
