import ranges from "@fontsource/noto-sans-jp/unicode.json" with { type: "json" };
import { fetchFile } from "../fetch-file.ts";
import { unpackWoff } from "./woff.ts";

/** Where the pieces of the font are, each with some of its letters. */
const files = import.meta.glob<string>(
  [
    "/../node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-*-400-normal.woff",
    "/../node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-*-600-normal.woff",
    // The whole font in one file.
    "!**/noto-sans-jp-japanese-*",
  ],
  { query: "?url", import: "default", eager: true, exhaustive: true },
);

/** The weights that the font is embedded in. */
export type Weight = 400 | 600;

/** The nearest of them. */
export function weightOf(weight: number): Weight {
  return weight < 550 ? 400 : 600;
}

/** The pieces of the font that texts need. */
export interface Letters {
  /** The name of the piece that has a letter; undefined where the font has none for it. */
  pieceOf(letter: string): string | undefined;
  /** The bytes of a piece, as TrueType. */
  bytes(piece: string, weight: Weight): Promise<Uint8Array>;
}

/** Reads where the font has its letters. */
export function openLetters(signal: AbortSignal): Letters {
  const spans = Object.entries(ranges).flatMap(([name, range]) =>
    range.split(",").map((span) => {
      const [from = "", to = from] = span.trim().replace(/^U\+/i, "").split("-");
      return { name: name.replace(/[[\]]/g, ""), from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
    }),
  );
  const known = new Map<string, string | undefined>();
  return {
    pieceOf: (letter) => {
      if (known.has(letter)) return known.get(letter);
      const code = letter.codePointAt(0) ?? 0;
      const found = spans.find(({ from, to }) => code >= from && code <= to)?.name;
      known.set(letter, found);
      return found;
    },
    bytes: async (piece, weight) => {
      const end = `/noto-sans-jp-${piece}-${weight}-normal.woff`;
      const url = Object.entries(files).find(([name]) => name.endsWith(end))?.[1];
      if (url === undefined) throw new Error(`No such piece of the font: ${end}`);
      return unpackWoff(await fetchFile(url, signal));
    },
  };
}
