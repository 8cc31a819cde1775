import type { Words } from "../../snapshot/schema.ts";
import type { Language } from "../session.ts";

const mark = /\[\^([1-9]\d?)\]/g;

/** The numbers of footnotes in the order in which a text first names them. */
export function numbersIn(text: string): number[] {
  return [...new Set(Array.from(text.matchAll(mark), ([, number]) => Number(number)))];
}

/**
 * Footnotes renumbered in the order of a text, then of that in the other language, and the texts with the new numbers.
 * A footnote that no text names goes; a number without a footnote stays as it is written.
 */
export function renumbered(text: Words, footnotes: readonly string[], language: Language) {
  const other = language === "ja" ? "en" : "ja";
  const order = numbersIn(`${text[language] ?? ""}\n${text[other] ?? ""}`).filter(
    (number) => number <= footnotes.length,
  );
  const now = new Map(order.map((number, at) => [number, at + 1]));
  const anew = (words: string) =>
    words.replace(mark, (whole, number) => {
      const to = now.get(Number(number));
      return to === undefined ? whole : `[^${to}]`;
    });
  const texts: Words = {};
  for (const one of ["ja", "en"] as const) if (text[one] !== undefined) texts[one] = anew(text[one]);
  return { text: texts, footnotes: order.flatMap((number) => footnotes[number - 1] ?? []) };
}
