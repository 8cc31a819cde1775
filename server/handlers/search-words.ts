/** Chinese characters, kana and Hangul: the cjk analyser cuts them into pairs. */
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u;
/** Words the cjk analyser leaves out of the index. */
const stopWords = new Set(
  "a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www".split(
    " ",
  ),
);

/** Half-width kana and full-width letters become the usual ones; capitals do not count. */
export function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** Words as a person typed them, normalised. */
export function words(typed: string): string[] {
  return normal(typed)
    .split(/[\s、。，．・,;]+/u)
    .filter(Boolean);
}

/**
 * A Lucene query that wants every word: letters also as the beginning of a longer word, Chinese and Japanese as a
 * run of characters. Undefined where an index of pairs cannot answer: a lone character, or signs only.
 */
export function toLucene(typed: string): string | undefined {
  const given = words(typed);
  const usable = given.filter((word) => !stopWords.has(word));
  const parts = (usable.length > 0 ? usable : given).map(clause);
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  return parts.map((part) => `+(${part})`).join(" ");
}

function clause(word: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(word)) return undefined;
  if (cjk.test(word)) return [...word].length === 1 ? undefined : phrase(word);
  if (/^[\p{L}\p{M}\p{N}]+$/u.test(word)) return `${word}^2 OR ${word}*`;
  return phrase(word);
}

/** In quotes only the quote and the backslash mean something to Lucene. */
function phrase(word: string): string {
  return `"${word.replace(/["\\]/g, "\\$&")}"`;
}
