import type { Language } from "../session.ts";
import { storyEn } from "./story-en.ts";
import { storyJa } from "./story-ja.ts";

/** Words of the panel in which a story is written. */
export type StoryWords = typeof storyEn;

const words: Record<Language, StoryWords> = { ja: storyJa, en: storyEn };

/** The words of the story panel, which come with it. */
export function storyWords(language: Language): StoryWords {
  return words[language];
}
