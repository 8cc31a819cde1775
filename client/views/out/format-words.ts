import { outWords } from "../../i18n/out.ts";
import { outDataWords } from "../../i18n/out-data.ts";
import type { Language } from "../../session.ts";

/** What a kind of file is called, what it is for, and what it cannot hold. */
export interface FormatWords {
  name: string;
  holds: string;
  lacks?: string;
}

/** The words of a kind of file by its id. */
export function formatWords(id: string, language: Language): FormatWords {
  const own = outWords(language).formats[id];
  const data: Record<string, FormatWords> = outDataWords(language);
  return own ?? data[id] ?? { name: id, holds: "" };
}
