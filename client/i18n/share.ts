import type { Language } from "../session.ts";
import { shareEn } from "./share-en.ts";
import { shareJa } from "./share-ja.ts";

/** Words of what leaves the page, or comes into it. */
export type ShareWords = typeof shareEn;

const words: Record<Language, ShareWords> = { ja: shareJa, en: shareEn };

/** The words of links, snapshots and stories as far as buttons and menus have them. */
export function shareWords(language: Language): ShareWords {
  return words[language];
}
