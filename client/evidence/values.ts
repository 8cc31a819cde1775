import type { Language } from "../session.ts";

const locales: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };
const figureOf = (language: Language) =>
  new Intl.NumberFormat(locales[language], { useGrouping: "min2", maximumFractionDigits: 20 });
const figures: Record<Language, Intl.NumberFormat> = { ja: figureOf("ja"), en: figureOf("en") };
const words: Record<Language, { true: string; false: string; separator: string }> = {
  ja: { true: "はい", false: "いいえ", separator: "、" },
  en: { true: "yes", false: "no", separator: ", " },
};

/** Any value of the API in words: numbers and dates by the language, `{ $type, value }` by its type. */
export function formatValue(value: unknown, language: Language): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return words[language][value ? "true" : "false"];
  if (typeof value === "number") return formatFigure(value, language);
  if (Array.isArray(value)) return value.map((item) => formatValue(item, language)).join(words[language].separator);
  if (isTyped(value)) return formatTyped(value, language);
  return JSON.stringify(value);
}

/** A number in full; four digits are not grouped, so that years read as years. */
export function formatFigure(value: number | bigint, language: Language): string {
  return figures[language].format(value);
}

/** A link that is safe to follow: http or https only; undefined for anything else. */
export function toLink(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^https?:\/\//i.test(value.trim())) return undefined;
  const url = URL.parse(value.trim());
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : undefined;
}

interface Typed {
  $type: string;
  value: unknown;
}

function isTyped(value: object): value is Typed {
  return "$type" in value && typeof value.$type === "string" && "value" in value;
}

function formatTyped({ $type, value }: Typed, language: Language): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
  if ($type === "Date") return formatDay(text, language);
  if ($type === "DateTime" || $type === "LocalDateTime") return formatMoment(text, $type === "DateTime", language);
  if ($type === "Integer") return /^[-+]?\d+$/.test(text) ? formatFigure(BigInt(text), language) : text;
  if ($type === "Duration") return formatDuration(text, language) ?? text;
  if ($type === "Point") return formatPoint(value) ?? text;
  return text;
}

function formatDay(text: string, language: Language): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return text;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: "UTC" }).format(time);
}

/** A moment keeps the clock time and the zone it was written with. */
function formatMoment(text: string, zoned: boolean, language: Language): string {
  const [, clock, zone = ""] = /^([-+\d]+T[\d:.]+)(.*)$/.exec(text) ?? [];
  const time = clock === undefined ? Number.NaN : Date.parse(`${clock.replace(/(\.\d{3})\d+/, "$1")}Z`);
  if (Number.isNaN(time)) return text;
  const style = { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" } as const;
  const said = new Intl.DateTimeFormat(locales[language], style).format(time);
  return zoned ? `${said} ${zone === "Z" ? "UTC" : zone}`.trim() : said;
}

function formatPoint(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const axes = Object.entries(value).filter(([name, axis]) => name !== "srid" && typeof axis === "number");
  return axes.length === 0 ? undefined : axes.map(([name, axis]) => `${name} ${axis}`).join(", ");
}

const units = ["year", "month", "week", "day", "hour", "minute", "second"] as const;
const duration =
  /^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?)?$/;

/** `P1Y2M3DT4H` as `1 year, 2 months, 3 days, 4 hours`; undefined for what is no duration. */
function formatDuration(text: string, language: Language): string | undefined {
  const counts = duration.exec(text)?.slice(1);
  const said = units.flatMap((unit, index) => {
    const count = Number(counts?.[index] ?? 0);
    if (count === 0) return [];
    return new Intl.NumberFormat(locales[language], { style: "unit", unit, unitDisplay: "long" }).format(count);
  });
  return said.length > 0 ? said.join(words[language].separator) : undefined;
}
