import { foldText } from "../graph/fold-text.ts";
import type { Span } from "./reading.ts";

interface Letter {
  letter: string;
  start: number;
  end: number;
}

/** Where words stand in a text; line breaks, letter case, full or half width and the kind of kana do not matter. In the order of the text. */
export function findWords(text: string, words: string): Span[] {
  const wanted = folded(words).map(({ letter }) => letter);
  if (wanted.length === 0) return [];
  const letters = folded(text);
  const spans: Span[] = [];
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (!wanted.every((letter, index) => letters[at + index]?.letter === letter)) continue;
    spans.push({ start: letters[at]?.start ?? 0, end: letters[at + wanted.length - 1]?.end ?? 0 });
    at += wanted.length - 1;
  }
  return spans;
}

/** The letters of a text without white space, in one case and width; a half-width kana and its voicing mark are one. */
function folded(text: string): Letter[] {
  const letters: Letter[] = [];
  for (const { 0: written, index: start } of text.matchAll(/[\uff66-\uff9d][\uff9e\uff9f]|[\s\S]/gu)) {
    letters.push({ letter: foldText(written), start, end: start + written.length });
  }
  return letters.filter(({ letter }) => letter.trim() !== "");
}
