import type { Language } from "../session.ts";
import { queryPlanEn } from "./query-plan-en.ts";
import { queryPlanJa } from "./query-plan-ja.ts";

/** Words of plans. */
export type QueryPlanWords = typeof queryPlanEn;

const words: Record<Language, QueryPlanWords> = { ja: queryPlanJa, en: queryPlanEn };

/** The words of plans in this language. */
export function queryPlanWords(language: Language): QueryPlanWords {
  return words[language];
}
