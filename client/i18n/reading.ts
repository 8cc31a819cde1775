import type { Language } from "../session.ts";
import { readingEn } from "./reading-en.ts";
import { readingJa } from "./reading-ja.ts";

const words: Record<Language, typeof readingEn> = { ja: readingJa, en: readingEn };

/** The words for reading the sources, and for what was looked for in them. */
export function readingWords(language: Language): typeof readingEn {
  return words[language];
}
