import { kindName, propertyName, typeName } from "../../evidence/names.ts";
import { counted, type ValueStyle } from "../../graph/parts.ts";
import type { Lens } from "../../graph/types.ts";
import type { NumberScale } from "../../graph/value-scale.ts";
import { styleWords } from "../../i18n/style.ts";
import type { Language } from "../../session.ts";

/** What things are called: in which language, by which lens. */
export interface Tongue {
  lens: Lens;
  language: Language;
}

const locales: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };
const day = 86_400_000;

/** The name of a property, or of what is counted in its place. */
export function saidProperty(property: string, { lens, language }: Tongue): string {
  const words = styleWords(language);
  if (property === counted.all) return words.counted.all;
  if (property === counted.here) return words.counted.here;
  return propertyName(property, lens, language);
}

/** The name of what a rule is for. */
export function saidSubject({ of, kind }: Pick<ValueStyle, "of" | "kind">, { lens, language }: Tongue): string {
  const words = styleWords(language);
  if (kind === undefined) return of === "node" ? words.allNodes : words.allEdges;
  return of === "node" ? kindName(kind, lens, language) : typeName(kind, lens, language);
}

/** A rule in words, such as "Size by amount". */
export function saidStyle(style: ValueStyle, tongue: Tongue): string {
  const words = styleWords(tongue.language);
  return words.by(words.channels[style.channel], saidProperty(style.property, tongue));
}

/** A value as the name of a category. */
export function saidCategory(property: string, value: string, { lens, language }: Tongue): string {
  const { values, suffix = "" } = lens.properties[property] ?? {};
  const yes: Record<string, string> =
    language === "ja" ? { true: "はい", false: "いいえ" } : { true: "yes", false: "no" };
  return values?.[value]?.[language] ?? yes[value] ?? value + suffix;
}

/** A number or date of a scale, short: large numbers compact, dates as exact as the scale is long. */
export function saidNumber(value: number, scale: NumberScale, property: string, { lens, language }: Tongue): string {
  const locale = locales[language];
  if (scale.is === "date") {
    const span = scale.to - scale.from;
    const exact =
      span < 120 * day ? { month: "short", day: "numeric" } : span < 3 * 365 * day ? { month: "short" } : {};
    const options = { timeZone: "UTC", year: "numeric", ...exact } as Intl.DateTimeFormatOptions;
    return new Intl.DateTimeFormat(locale, options).format(value);
  }
  const suffix = lens.properties[property]?.suffix ?? "";
  if (scale.years) return `${value}${suffix}`;
  const large = Math.max(Math.abs(scale.from), Math.abs(scale.to)) >= 100_000;
  const options: Intl.NumberFormatOptions = large
    ? { notation: "compact", maximumSignificantDigits: 3 }
    : { maximumSignificantDigits: 4 };
  return new Intl.NumberFormat(locale, options).format(value) + suffix;
}

/** A share as a whole percentage. */
export function saidShare(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** Why numbers are spread as they are. */
export function saidWhy(scale: NumberScale, property: string, tongue: Tongue): string {
  const words = styleWords(tongue.language);
  if (scale.middle !== undefined && scale.why !== "one") {
    return words.symmetric(saidNumber(scale.middle, scale, property, tongue));
  }
  if (scale.why !== "wide") return words.why[scale.why];
  const times = Number((scale.to / scale.from).toPrecision(2));
  return words.why.wide(new Intl.NumberFormat(locales[tongue.language], { notation: "compact" }).format(times));
}
