import type { Lens } from "../graph/types.ts";
import type { Language } from "../session.ts";

const locales: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };

let currencies: ReadonlySet<string> | undefined;

/** The currency that a property is named after, as `usd` or `price_eur` are; undefined for other properties. */
export function currencyOf(property: string): string | undefined {
  currencies ??= new Set(Intl.supportedValuesOf("currency"));
  const last = property.split("_").at(-1)?.toUpperCase() ?? "";
  return last.length === 3 && /^[a-z]/i.test(property) && currencies.has(last) ? last : undefined;
}

/** A figure of a property with its unit: `$17 bn`, `71%`, `41,400`; `short` for narrow places. */
export function figure(property: string, value: number, lens: Lens, language: Language, short = false): string {
  const currency = currencyOf(property);
  const large = Math.abs(value) >= (currency ? 1_000_000 : 100_000);
  const compact = { notation: "compact", maximumFractionDigits: 2 } as const;
  const plain = { useGrouping: "min2", maximumFractionDigits: short ? 2 : 6 } as const;
  const currencyDisplay = language === "ja" ? "name" : "narrowSymbol";
  const money = currency ? ({ style: "currency", currency, currencyDisplay } as const) : {};
  const options = short || (currency && large) ? (large ? compact : plain) : plain;
  const said = new Intl.NumberFormat(locales[language], {
    ...money,
    ...options,
    ...(currency ? { minimumFractionDigits: 0 } : {}),
  }).format(value);
  if (currency && language === "ja") return said.replace(/\s+/g, "");
  return said + (currency ? "" : (lens.properties[property]?.suffix ?? ""));
}

/** A sum as the captions of amounts are written: `$4.16 bn`, `41.6億ドル`. */
export function sumFigure(property: string, sum: number, lens: Lens, language: Language): string {
  const said = figure(property, sum, lens, language);
  if (!currencyOf(property)) return said;
  if (language === "ja") return said.replace("米ドル", "ドル").replace(/\d(?=\d{3}(?!\d))/, "$&,");
  return said.replace(/(\d)\s?(K|M|bn?|tn?)$/i, (_, digit: string, unit: string) => {
    return `${digit} ${{ b: "bn", t: "tn", m: "M" }[unit.toLowerCase()] ?? unit}`;
  });
}

const day = 86_400_000;

/** A time in words, as precise as it is: a year at its start, a day, a moment. UTC. */
export function time(value: number, language: Language): string {
  const date = new Date(value);
  const whole = value % day === 0 || (value + 1) % day === 0;
  const start = date.getUTCMonth() === 0 && date.getUTCDate() === 1 && value % day === 0;
  const end = date.getUTCMonth() === 11 && date.getUTCDate() === 31 && (value + 1) % day === 0;
  if (start || end)
    return new Intl.DateTimeFormat(locales[language], { year: "numeric", timeZone: "UTC" }).format(date);
  const style = whole ? ({ dateStyle: "medium" } as const) : ({ dateStyle: "medium", timeStyle: "short" } as const);
  return new Intl.DateTimeFormat(locales[language], { ...style, timeZone: "UTC" }).format(date);
}
