import { crc32 } from "node:zlib";

/** The largest picture for link previews, in px and bytes. */
export const cardMost = { width: 1200, height: 630, bytes: 1_048_576 };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Why bytes are no PNG that may stand for a snapshot; undefined when they are one, whole from head to end. */
export function cardFault(bytes: Buffer): string | undefined {
  if (bytes.length > cardMost.bytes) return "is larger than 1 MB";
  if (!bytes.subarray(0, 8).equals(signature)) return "is no PNG";
  const kinds: string[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = at + 12 <= bytes.length ? bytes.readUInt32BE(at) : Infinity;
    const end = at + 12 + length;
    if (end > bytes.length) return "is a PNG that was cut off";
    const body = bytes.subarray(at + 4, end - 4);
    if (crc32(body) !== bytes.readUInt32BE(end - 4)) return "is a PNG that was changed on its way";
    kinds.push(body.toString("latin1", 0, 4));
    at = end;
  }
  if (kinds[0] !== "IHDR" || kinds.at(-1) !== "IEND" || !kinds.includes("IDAT")) return "is no whole PNG";
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const { width: w, height: h } = cardMost;
  return width > w || height > h || width * height === 0 ? `is at most ${w} by ${h} px large` : undefined;
}
