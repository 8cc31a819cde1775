import type { Language } from "../session.ts";
import { voiceEn } from "./voice-en.ts";
import { voiceJa } from "./voice-ja.ts";

/** What a screen reader hears of the canvas. */
export type VoiceWords = typeof voiceEn;

const words: Record<Language, VoiceWords> = { ja: voiceJa, en: voiceEn };

/** What a screen reader hears of the canvas, in this language. */
export function voiceWords(language: Language): VoiceWords {
  return words[language];
}
