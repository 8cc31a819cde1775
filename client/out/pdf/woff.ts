import { unzlibSync } from "fflate";

/** A font file out of its WOFF 1.0 wrapping: the tables one after the other, as TrueType has them. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("This is no WOFF file.");
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    const [offset, packed, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    const part = bytes.subarray(offset, offset + packed);
    return { tag: view.getUint32(at), sum: view.getUint32(at + 16), data: packed < length ? unzlibSync(part) : part };
  });
  return joined(view.getUint32(4), tables);
}

interface Table {
  tag: number;
  sum: number;
  data: Uint8Array;
}

function joined(flavour: number, tables: readonly Table[]): Uint8Array {
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const head = 12 + 16 * tables.length;
  const made = new Uint8Array(head + tables.reduce((sum, { data }) => sum + padded(data.length), 0));
  const view = new DataView(made.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length || 1));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let offset = head;
  for (const [index, { tag, sum, data }] of tables.entries()) {
    const at = 12 + 16 * index;
    for (const [step, value] of [tag, sum, offset, data.length].entries()) view.setUint32(at + 4 * step, value);
    made.set(data, offset);
    offset += padded(data.length);
  }
  return made;
}
