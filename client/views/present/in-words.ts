import type { Words } from "../../../snapshot/schema.ts";
import type { Language } from "../../session.ts";

/** Words in the reader's language, else in the other one; `lang` says in which they are. */
export function inWords(words: Words, language: Language): { text: string; lang: Language } {
  const other = language === "ja" ? "en" : "ja";
  const own = words[language];
  if (own !== undefined && own !== "") return { text: own, lang: language };
  const there = words[other];
  return there === undefined || there === "" ? { text: "", lang: language } : { text: there, lang: other };
}
