import type { Language } from "../session.ts";
import { tableEn } from "./table-en.ts";
import { tableJa } from "./table-ja.ts";

const words: Record<Language, typeof tableEn> = { ja: tableJa, en: tableEn };

/** The words of the table twin. */
export function tableWords(language: Language): typeof tableEn {
  return words[language];
}
