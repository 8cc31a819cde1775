import type { Language } from "../session.ts";
import { exploreEn } from "./explore-en.ts";
import { exploreJa } from "./explore-ja.ts";

/** Words of menus, tools and the panel of a selection. */
export type ExploreWords = typeof exploreEn;

const words: Record<Language, ExploreWords> = { ja: exploreJa, en: exploreEn };

/** The words of what can be done with nodes and relationships. */
export function exploreWords(language: Language): ExploreWords {
  return words[language];
}
