import type { Language } from "../session.ts";
import { queryAnswerEn } from "./query-answer-en.ts";
import { queryAnswerJa } from "./query-answer-ja.ts";

/** Words of the answer to a query. */
export type QueryAnswerWords = typeof queryAnswerEn;

const words: Record<Language, QueryAnswerWords> = { ja: queryAnswerJa, en: queryAnswerEn };

/** The words of the answer side of the researcher's desk. */
export function queryAnswerWords(language: Language): QueryAnswerWords {
  return words[language];
}
