import type { Language } from "../../session.ts";

/** Both languages, the reader's first. */
export function languagesOf(language: Language): readonly [Language, Language] {
  return language === "ja" ? ["ja", "en"] : ["en", "ja"];
}
