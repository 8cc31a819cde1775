import { type Letters, type Weight, weightOf } from "./fonts.ts";

/** Part of a text whose letters are in one piece of the font. */
export interface Span {
  text: string;
  piece: string;
  /** What is read and copied there, where the font lacks letters of it. */
  says?: string;
}

/** Pieces of the font that are there. */
export interface Embedded {
  /** A text in spans; what the font has no letter for is a 〓 that says what it stands for. */
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

/** Blanks, joiners and variants that have no letter of their own. */
const unseen = /^[\p{Cc}\p{Cf}\p{Variation_Selector}\u2028\u2029]$/u;

function spansOf(text: string, { pieceOf }: Letters): Span[] {
  const spans: Span[] = [];
  const put = (letter: string, says?: string) => {
    const last = spans.at(-1);
    // A blank is in the piece before it, where that is the Latin one.
    const piece = pieceOf(letter) ?? "latin";
    if (last?.piece !== piece || (last.says === undefined) !== (says === undefined)) {
      spans.push({ text: letter, piece, ...(says === undefined ? {} : { says }) });
      return;
    }
    last.text += letter;
    if (says !== undefined) last.says += says;
  };
  for (const { segment } of new Intl.Segmenter("ja").segment(text.normalize("NFC"))) {
    const letters = [...segment].filter((one) => !unseen.test(one));
    const [first] = letters;
    if (letters.every((one) => pieceOf(one) !== undefined)) for (const one of letters) put(one);
    // What a reader takes for one character is one sign, its marks or other parts lost.
    else if (first !== undefined) put(pieceOf(first) === undefined ? missing : first, segment);
  }
  return spans;
}
