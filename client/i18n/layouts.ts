import type { Language } from "../session.ts";
import { layoutsEn } from "./layouts-en.ts";
import { layoutsJa } from "./layouts-ja.ts";

/** Words of the menu of layouts. */
export type LayoutWords = typeof layoutsEn;

const words: Record<Language, LayoutWords> = { ja: layoutsJa, en: layoutsEn };

/** The words of the layouts, fetched with what shows them. */
export function layoutWords(language: Language): LayoutWords {
  return words[language];
}
