import type { Language } from "../session.ts";
import { compareEn } from "./compare-en.ts";
import { compareJa } from "./compare-ja.ts";

/** Words of comparing snapshots. */
export type CompareWords = typeof compareEn;

const words: Record<Language, CompareWords> = { ja: compareJa, en: compareEn };

/** The words of comparisons, fetched with their panel. */
export function compareWords(language: Language): CompareWords {
  return words[language];
}
