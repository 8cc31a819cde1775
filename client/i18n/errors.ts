import { signal } from "@preact/signals";
import type { Language } from "../session.ts";
import { t } from "./text.ts";

interface Sentence {
  title: string;
  next: string;
}

const rare = signal<Record<Language, Record<string, Sentence>> | undefined>(undefined);

/** Fetches the sentences for rare codes; one fetch that failed is made again with the next call. */
export async function fetchErrorWords(): Promise<void> {
  rare.value ??= (await import("./rare-errors.ts")).rareErrors;
}

/** The sentences for an error code of the API or of the page; those of `unknown` until rare ones are fetched, and for a code that has none. */
export function errorWords(code: string, language: Language): Sentence {
  const common: Record<string, Sentence> = t(language).errors;
  const found = common[code] ?? rare.value?.[language][code];
  if (!found && !rare.peek()) fetchErrorWords().catch(() => undefined);
  return found ?? t(language).errors.unknown;
}
