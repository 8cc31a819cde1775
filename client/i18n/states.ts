import type { Language } from "../session.ts";
import { statesEn } from "./states-en.ts";
import { statesJa } from "./states-ja.ts";

/** Words of states that are seldom seen: empty, cut, failed. */
export type StatesWords = typeof statesEn;

const words: Record<Language, StatesWords> = { ja: statesJa, en: statesEn };

/** The words of states that are seldom seen: empty, cut, failed, in this language. */
export function statesWords(language: Language): StatesWords {
  return words[language];
}
