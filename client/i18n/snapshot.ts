import type { Language } from "../session.ts";
import { errorWords } from "./errors.ts";
import { snapshotEn } from "./snapshot-en.ts";
import { snapshotJa } from "./snapshot-ja.ts";

/** Words of saving, keeping and opening snapshots. */
export type SnapshotWords = typeof snapshotEn;

const words: Record<Language, SnapshotWords> = { ja: snapshotJa, en: snapshotEn };

/** The words of snapshots, fetched with their dialogs. */
export function snapshotWords(language: Language): SnapshotWords {
  return words[language];
}

/** What happened and what to do, by an error's code: as snapshots have it, else as all of the page. */
export function snapshotErrorWords(code: string, language: Language): { title: string; next: string } {
  const own: Record<string, { title: string; next: string }> = words[language].errors;
  return Object.hasOwn(own, code) && own[code] ? own[code] : errorWords(code, language);
}
