import type { Language } from "../session.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** All words of the page in one language; those with a number in them are functions. */
export type Words = typeof en;

const words: Record<Language, Words> = { ja, en };

/** The words of the page in this language: `t(session.language.value).undo`. */
export function t(language: Language): Words {
  return words[language];
}
