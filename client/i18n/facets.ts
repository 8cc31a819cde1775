import type { Language } from "../session.ts";
import { facetsEn } from "./facets-en.ts";
import { facetsJa } from "./facets-ja.ts";

/** Words of filters, totals and the timeline. */
export type FacetWords = typeof facetsEn;

const words: Record<Language, FacetWords> = { ja: facetsJa, en: facetsEn };

/** The words of filters, totals and the timeline, which are fetched later. */
export function facetWords(language: Language): FacetWords {
  return words[language];
}
