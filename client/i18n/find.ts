import type { Language } from "../session.ts";
import { findEn } from "./find-en.ts";
import { findJa } from "./find-ja.ts";

const words: Record<Language, typeof findEn> = { ja: findJa, en: findEn };

/** The words of finding on the canvas. */
export function findWordsIn(language: Language): typeof findEn {
  return words[language];
}
