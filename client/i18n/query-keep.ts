import type { Language } from "../session.ts";
import { queryKeepEn } from "./query-keep-en.ts";
import { queryKeepJa } from "./query-keep-ja.ts";

/** What both languages have. */
export type QueryKeepWords = typeof queryKeepEn;

const words: Record<Language, QueryKeepWords> = { ja: queryKeepJa, en: queryKeepEn };

/** The words of history, saved queries and links that open one. */
export function queryKeepWords(language: Language): QueryKeepWords {
  return words[language];
}
