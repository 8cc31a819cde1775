import type { Language } from "../session.ts";
import { rareErrorsEn } from "./rare-errors-en.ts";
import { rareErrorsJa } from "./rare-errors-ja.ts";

/** The sentences for rare codes in both languages. */
export const rareErrors: Record<Language, typeof rareErrorsEn> = { ja: rareErrorsJa, en: rareErrorsEn };
