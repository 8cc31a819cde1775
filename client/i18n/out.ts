import type { Language } from "../session.ts";
import { outEn } from "./out-en.ts";
import { outJa } from "./out-ja.ts";

const words: Record<Language, typeof outEn> = { ja: outJa, en: outEn };

/** The words of exports. */
export function outWords(language: Language): typeof outEn {
  return words[language];
}
