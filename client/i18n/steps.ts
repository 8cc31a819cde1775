import type { Language } from "../session.ts";
import { stepsEn } from "./steps-en.ts";
import { stepsJa } from "./steps-ja.ts";

/** Words of the history and its statements. */
export type StepWords = typeof stepsEn;

const words: Record<Language, StepWords> = { ja: stepsJa, en: stepsEn };

/** The words of the history, fetched with its panel. */
export function stepWords(language: Language): StepWords {
  return words[language];
}
