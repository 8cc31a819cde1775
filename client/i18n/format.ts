import type { Language } from "../session.ts";

const locale: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };

/** A number with the language's separators. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(value);
}

/** An ISO date in words: `8 June 2021`, `2021年6月8日`. What is no date comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const time = /^\d{4}-\d\d-\d\d/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(locale[language], { dateStyle: "long", timeZone: "UTC" }).format(time);
}

/** Names one after the other as the language lists them. */
export function formatList(names: string[], language: Language): string {
  return language === "ja" ? names.join("・") : names.join(", ");
}
