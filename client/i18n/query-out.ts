import type { Language } from "../session.ts";
import { queryOutEn } from "./query-out-en.ts";
import { queryOutJa } from "./query-out-ja.ts";

/** What both languages have. */
export type QueryOutWords = typeof queryOutEn;

const words: Record<Language, QueryOutWords> = { ja: queryOutJa, en: queryOutEn };

/** The words of what takes an answer out. */
export function queryOutWords(language: Language): QueryOutWords {
  return words[language];
}
