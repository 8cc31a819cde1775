import type { Language } from "../session.ts";
import { searchEn } from "./search-en.ts";
import { searchJa } from "./search-ja.ts";

/** Words of the search palette. */
export type SearchWords = typeof searchEn;

const words: Record<Language, SearchWords> = { ja: searchJa, en: searchEn };

/** The words of the search palette, in this language. */
export function searchWords(language: Language): SearchWords {
  return words[language];
}
