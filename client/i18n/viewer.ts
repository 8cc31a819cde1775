import type { Language } from "../session.ts";
import { viewerEn } from "./viewer-en.ts";
import { viewerJa } from "./viewer-ja.ts";

/** Words of the page of a snapshot. */
export type ViewerWords = typeof viewerEn;

const words: Record<Language, ViewerWords> = { ja: viewerJa, en: viewerEn };

/** The words of the page of a snapshot, in this language. */
export function viewerWords(language: Language): ViewerWords {
  return words[language];
}
