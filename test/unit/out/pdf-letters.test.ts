import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { weightOf } from "../../../client/out/pdf/fonts.ts";
import { embedLetters } from "../../../client/out/pdf/letters-in.ts";
import { unpackWoff } from "../../../client/out/pdf/woff.ts";

const folder = new URL("../../../node_modules/@fontsource/noto-sans-jp/files/", import.meta.url);
const woff = () => new Uint8Array(readFileSync(new URL("noto-sans-jp-latin-400-normal.woff", folder)));

/** The sum of a table as TrueType counts it. */
function sumOf(bytes: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

test("a font out of its wrapping has its tables in order, whole by their own sums", () => {
  const font = unpackWoff(woff());
  const view = new DataView(font.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    const [sum, offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    return { tag, whole: tag === "head" || sumOf(font.subarray(offset, offset + length)) === sum };
  });
  expect(view.getUint32(0)).toBe(0x00010000);
  expect(tables.filter(({ whole }) => !whole)).toEqual([]);
  expect(tables.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(["cmap", "glyf", "head", "hmtx", "loca", "maxp"]),
  );
});

test("what is no WOFF is refused", () => {
  expect(() => unpackWoff(new Uint8Array(64))).toThrow("no WOFF");
});

test("a text is cut by the pieces of the font that have its letters; what none has is a 〓 that says what it is", async () => {
  const pieces: Record<string, string> = { a: "latin", b: "latin", " ": "latin", 国: "12", "〓": "7" };
  const asked: string[] = [];
  const letters = {
    pieceOf: (letter: string) => pieces[letter],
    bytes: async (piece: string, weight: number) => {
      asked.push(`${piece} ${weight}`);
      return new Uint8Array([asked.length]);
    },
  };
  const embedded = await embedLetters(
    letters,
    [
      { text: "ab国 한\u200b", weight: 500 },
      { text: "国", weight: 700 },
    ],
    () => {},
  );
  expect(embedded.spans("ab国 한\u200b")).toEqual([
    { text: "ab", piece: "latin" },
    { text: "国", piece: "12" },
    { text: " ", piece: "latin" },
    { text: "〓", piece: "7", says: "한" },
  ]);
  expect(embedded.spans("a👩\u200d🚀한b\u0301国\ufe00")).toEqual([
    { text: "a", piece: "latin" },
    { text: "〓〓", piece: "7", says: "👩\u200d🚀한" },
    { text: "b", piece: "latin", says: "b\u0301" },
    { text: "国", piece: "12" },
  ]);
  expect(asked.sort()).toEqual(["12 400", "12 600", "7 400", "latin 400"]);
  expect(() => embedded.bytes("latin", 600)).toThrow("not asked for");
  expect([400, 500, 549, 600, 700].map(weightOf)).toEqual([400, 400, 400, 600, 600]);
});
