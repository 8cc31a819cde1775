import type { Language } from "../session.ts";
import { styleEn } from "./style-en.ts";
import { styleJa } from "./style-ja.ts";

/** Words of the styles by value, their legend and the boxes. */
export type StyleWords = typeof styleEn;

const words: Record<Language, StyleWords> = { ja: styleJa, en: styleEn };

/** The words of what is drawn by value, fetched with it. */
export function styleWords(language: Language): StyleWords {
  return words[language];
}
