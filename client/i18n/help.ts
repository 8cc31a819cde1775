import type { Language } from "../session.ts";
import { helpEn } from "./help-en.ts";
import { helpJa } from "./help-ja.ts";

/** Words of the help sheet. */
export type HelpWords = typeof helpEn;

const words: Record<Language, HelpWords> = { ja: helpJa, en: helpEn };

/** The words of the help sheet in this language. */
export function helpWords(language: Language): HelpWords {
  return words[language];
}
