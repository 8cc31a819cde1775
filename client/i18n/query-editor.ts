import type { Language } from "../session.ts";
import { queryEditorEn } from "./query-editor-en.ts";
import { queryEditorJa } from "./query-editor-ja.ts";

const words: Record<Language, typeof queryEditorEn> = { ja: queryEditorJa, en: queryEditorEn };

/** The words of the Cypher editor. */
export function queryEditorWords(language: Language): typeof queryEditorEn {
  return words[language];
}
