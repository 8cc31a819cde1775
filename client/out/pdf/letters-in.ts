import { type Letters, type Weight, weightOf } from "./fonts.ts";

/** Part of a text whose letters are in one piece of the font. */
export interface Span {
  text: string;
  piece: string;
}

/** Pieces of the font that are there. */
export interface Embedded {
  /** A text in spans; what the font has no letter for is a 〓. */
  spans(text: string): Span[];
  bytes(piece: string, weight: Weight): Uint8Array;
}

const missing = "〓";

/** Fetches the pieces of the font that texts need. Throws OutFailure. */
export async function embedLetters(
  letters: Letters,
  texts: readonly { text: string; weight: number }[],
  progress: (done: number) => void,
): Promise<Embedded> {
  const spans = (text: string) => spansOf(text, letters);
  const needed = new Map<string, { piece: string; weight: Weight }>();
  for (const { text, weight } of texts) {
    for (const { piece } of spans(text)) {
      const one = { piece, weight: weightOf(weight) };
      needed.set(`${one.piece} ${one.weight}`, one);
    }
  }
  let done = 0;
  const fetched = [...needed].map(async ([name, { piece, weight }]) => {
    const bytes = await letters.bytes(piece, weight);
    progress(++done / needed.size);
    return [name, bytes] as const;
  });
  const all = new Map(await Promise.all(fetched));
  return {
    spans,
    bytes: (piece, weight) => {
      const bytes = all.get(`${piece} ${weight}`);
      if (!bytes) throw new Error(`The piece ${piece} ${weight} of the font was not asked for.`);
      return bytes;
    },
  };
}

/** Blanks and joiners that have no letter of their own. */
const unseen = /^[\p{Cc}\p{Cf}\u2028\u2029]$/u;

function spansOf(text: string, { pieceOf }: Letters): Span[] {
  const spans: Span[] = [];
  for (const given of text.normalize("NFC")) {
    if (unseen.test(given)) continue;
    const letter = pieceOf(given) === undefined ? missing : given;
    const last = spans.at(-1);
    // A blank is in the piece before it, where that is the Latin one.
    const piece = pieceOf(letter) ?? "latin";
    if (last?.piece === piece) last.text += letter;
    else spans.push({ text: letter, piece });
  }
  return spans;
}
