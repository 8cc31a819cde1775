import type { Language } from "../session.ts";
import { notesEn } from "./notes-en.ts";
import { notesJa } from "./notes-ja.ts";

const words: Record<Language, typeof notesEn> = { ja: notesJa, en: notesEn };

/** The words of notes on the canvas. */
export function noteWords(language: Language): typeof notesEn {
  return words[language];
}
