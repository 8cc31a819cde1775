import type { Language } from "../session.ts";
import { schemaEn } from "./schema-en.ts";
import { schemaJa } from "./schema-ja.ts";

/** Words of the schema drawer. */
export type SchemaWords = typeof schemaEn;

const words: Record<Language, SchemaWords> = { ja: schemaJa, en: schemaEn };

/** The words of the schema drawer, which come with it. */
export function schemaWords(language: Language): SchemaWords {
  return words[language];
}
