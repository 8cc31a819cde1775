import type { Language } from "../session.ts";
import { pathsEn } from "./paths-en.ts";
import { pathsJa } from "./paths-ja.ts";

/** Words of the paths panel. */
export type PathWords = typeof pathsEn;

const words: Record<Language, PathWords> = { ja: pathsJa, en: pathsEn };

/** The words of the paths panel, which come with it. */
export function pathWords(language: Language): PathWords {
  return words[language];
}
