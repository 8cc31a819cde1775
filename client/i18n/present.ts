import type { Language } from "../session.ts";
import { presentEn } from "./present-en.ts";
import { presentJa } from "./present-ja.ts";

/** Words of a story that is shown. */
export type PresentWords = typeof presentEn;

const words: Record<Language, PresentWords> = { ja: presentJa, en: presentEn };

/** The words of a story that is shown, which come with it. */
export function presentWords(language: Language): PresentWords {
  return words[language];
}
