import { phrases } from "../../graph/captions.ts";
import type { Language } from "../../session.ts";

/** A text in lines no wider than `width`: between phrases where that goes, else anywhere. Its own line ends stay. */
export function wrapped(
  text: string,
  width: number,
  language: Language,
  measure: (text: string) => number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => {
    const parts = breaks(line, language).flatMap((part) => (measure(part.trimEnd()) > width ? wordsOf(part) : [part]));
    return filled(parts, width, measure);
  });
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? "")];
  while (last.length > 0 && measure(`${last.join("").trimEnd()}…`) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("").trimEnd()}…`];
}

/** Where a text may be broken: between phrases, and always after what ends a clause. */
export function breaks(text: string, language: Language): string[] {
  return phrases(text, language).flatMap((phrase) => phrase.split(/(?<=[、。！？])(?![）)」』］\]、。！？])/u));
}

/** The words of a phrase that is too long for a line; what ends a sentence or a bracket stays with the word before it. */
function wordsOf(phrase: string): string[] {
  const made: string[] = [];
  for (const { segment } of new Intl.Segmenter("ja", { granularity: "word" }).segment(phrase)) {
    const before = made.at(-1);
    if (before !== undefined && /^[\s）)」』］\]、。，．・ー,.:;!?！？…]/u.test(segment))
      made[made.length - 1] = before + segment;
    else made.push(segment);
  }
  return made;
}

function filled(parts: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && measure((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
    while (measure(line.trimEnd()) > width && [...line].length > 1) {
      const cut = longest(line, width, measure);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return [...lines, line.trimEnd()];
}

/** How many code units of a line fit; at least one letter, none cut in two. */
function longest(line: string, width: number, measure: (text: string) => number): number {
  let at = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line)) {
    if (at > 0 && measure(line.slice(0, at + segment.length)) > width) break;
    at += segment.length;
  }
  return at;
}
