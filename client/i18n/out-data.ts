import type { Language } from "../session.ts";
import { outDataEn } from "./out-data-en.ts";
import { outDataJa } from "./out-data-ja.ts";

/** Words of the files for other programs: by the id of a format its name, what it holds and what it cannot hold. */
export type OutDataWords = typeof outDataEn;

const words: Record<Language, OutDataWords> = { ja: outDataJa, en: outDataEn };

/** The words of the files for other programs, fetched with the dialog. */
export function outDataWords(language: Language): OutDataWords {
  return words[language];
}
