import type { Words } from "../../snapshot/schema.ts";
import type { Language } from "../session.ts";

/** The words in a language, else in the other one. */
export function said({ ja = "", en = "" }: Words, language: Language): string {
  const [first, second] = language === "ja" ? [ja, en] : [en, ja];
  return first.trim() || second.trim();
}

/** The language that words are really in, for a reader of `language`. */
export function languageOfWords({ ja = "", en = "" }: Words, language: Language): Language {
  const has = { ja: ja.trim() !== "", en: en.trim() !== "" };
  if (has[language]) return language;
  return has.ja ? "ja" : has.en ? "en" : language;
}

/** The words in a language, else in the other one, and which it is. */
export function inWords(words: Words, language: Language): { text: string; lang: Language } {
  return { text: said(words, language), lang: languageOfWords(words, language) };
}
