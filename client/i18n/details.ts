import type { Language } from "../session.ts";
import { detailsEn } from "./details-en.ts";
import { detailsJa } from "./details-ja.ts";

/** Words of the details panel and the drawers. */
export type DetailWords = typeof detailsEn;

const words: Record<Language, DetailWords> = { ja: detailsJa, en: detailsEn };

/** The words of the panels that are fetched later, kept out of what comes before the first paint. */
export function detailWords(language: Language): DetailWords {
  return words[language];
}
