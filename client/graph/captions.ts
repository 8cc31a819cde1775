import type { Language } from "../session.ts";
import { cut, type Measure } from "./measure.ts";

/** A phrase that is only so much too wide stays whole. */
const whole = 1.2;

const segmenters = new Map<string, Intl.Segmenter>();

function words(text: string): string[] {
  const segmenter = segmenters.get("ja") ?? new Intl.Segmenter("ja", { granularity: "word" });
  segmenters.set("ja", segmenter);
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

const opening = /[（(「『［[]$/;
const openingFirst = /^[（(「『［[]/;
const closingFirst = /^[）)」』］\]、。，．・ー～〜！？!?,.:;%％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々]/;
const hiragana = /^[\p{sc=Hira}ー]+$/u;
const endsLikeParticle = /[\p{sc=Hira}、。，・）)」』］ ]$/u;
const katakanaEnd = /[\p{sc=Kana}ー]$/u;
const katakanaFirst = /^[\p{sc=Kana}ー]/u;
const latinEnd = /[\p{sc=Latn}\p{N}.,$-]$/u;
const latinFirst = /^[\p{sc=Latn}\p{N}.,$%-]/u;

/** Where a text may be broken well: phrases with their particles, never inside brackets or a katakana word. */
export function phrases(text: string, language: Language): string[] {
  if (language === "en" && !/[\u3040-\u9fff]/.test(text)) return text.split(/(?<=\s)/);
  return join(words(text), (before, after) => endsLikeParticle.test(before) || openingFirst.test(after));
}

/** Words, kept whole; a weaker place to break than between phrases. */
function pieces(phrase: string): string[] {
  return join(words(phrase), () => true);
}

/** Joins words where no break may be; elsewhere where `breakable` says no. */
function join(parts: string[], breakable: (before: string, after: string) => boolean): string[] {
  const made: string[] = [];
  let depth = 0;
  for (const part of parts) {
    const before = made.at(-1);
    const inside = depth > 0;
    depth = Math.max(0, depth + count(part, /[（(「『［[]/g) - count(part, /[）)」』］\]]/g));
    if (before === undefined) made.push(part);
    else if (inside || never(before, part) || !breakable(before, part)) made[made.length - 1] = before + part;
    else made.push(part);
  }
  return made;
}

function never(before: string, after: string): boolean {
  return (
    opening.test(before) ||
    closingFirst.test(after) ||
    hiragana.test(after) ||
    (katakanaEnd.test(before) && katakanaFirst.test(after)) ||
    (latinEnd.test(before) && latinFirst.test(after))
  );
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** The caption in lines no wider than `width` px, at most `most` of them; an ellipsis says that there is more. */
export function toLines(
  text: string,
  language: Language,
  width: number,
  size: number,
  measure: Measure,
  most = 3,
): string[] {
  const fits = (line: string) => measure(line.trimEnd(), size) <= width;
  const lines: string[] = [];
  const add = (part: string) => {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + part)) lines[lines.length - 1] = last + part;
    else lines.push(part);
  };
  // A letter is at least 1 px wide: what comes later has no room, and a whole book would take long to break.
  for (const phrase of phrases(text.slice(0, width * whole * (most + 1)), language)) {
    if (measure(phrase.trimEnd(), size) <= width * whole) add(phrase);
    else pieces(phrase).forEach(add);
  }
  const shown = lines.slice(0, most).map((line) => cut(line.trimEnd(), width * whole, size, measure));
  const last = shown.length - 1;
  if (lines.length > most) shown[last] = cut(`${shown[last]}…`, width, size, measure).replace(/…+$/, "…");
  return shown;
}
