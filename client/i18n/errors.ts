import type { Language } from "../session.ts";
import { t } from "./text.ts";

/** The sentences for an error code of the API or of the page; those of `unknown` for a code that has none. */
export function errorWords(code: string, language: Language): { title: string; next: string } {
  const sentences: Record<string, { title: string; next: string }> = t(language).errors;
  return sentences[code] ?? t(language).errors.unknown;
}
