/** What right values of the temporal types look like. */
export const temporalExamples = {
  date: "a date such as 2021-06-08",
  localtime: "a time of day such as 09:30:00",
  time: "a time of day with its offset such as 09:30:00+09:00",
  localdatetime: "a date and time such as 2021-06-08T09:30:00",
  datetime: "a date and time with its offset such as 2021-06-08T09:30:00Z",
  duration: "a duration such as P100D or PT12H",
} as const;

export type TemporalType = keyof typeof temporalExamples;

const day = /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/;
const clock = /(?<hour>[01]\d|2[0-3]):?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d)(?:\.(?<fraction>\d{1,9}))?)?/;
const offset = /(?<offset>Z|[+-](?:0\d|1[0-8])(?::?[0-5]\d)?)(?:\[(?<zone>[\w/+-]+)\])?/;
const amount = "(?:(-?\\d+)";
const pattern: Readonly<Record<TemporalType, RegExp>> = {
  date: new RegExp(`^${day.source}$`),
  localtime: new RegExp(`^${clock.source}$`),
  time: new RegExp(`^${clock.source}${offset.source}$`),
  localdatetime: new RegExp(`^${day.source}T${clock.source}$`),
  datetime: new RegExp(`^${day.source}T${clock.source}${offset.source}$`),
  duration: new RegExp(
    `^P(?=.)${amount}Y)?${amount}M)?${amount}W)?${amount}D)?(?:T(?=.)${amount}H)?${amount}M)?(?:(-?\\d+)(?:\\.(\\d{1,9}))?S)?)?$`,
  ),
};

function isTemporalType(type: string): type is TemporalType {
  return type in pattern;
}

/** Reads an ISO 8601 text and writes it in the one form in which two equal values are equal; undefined when it is none. */
export function parseTemporal(type: string, text: string): { type: TemporalType; text: string } | undefined {
  if (!isTemporalType(type)) return undefined;
  const match = pattern[type].exec(text);
  if (match === null) return undefined;
  if (type === "duration") return { type, text: durationText(match) };
  const part: Readonly<Record<string, string | undefined>> = match.groups ?? {};
  const pieces: string[] = [];
  if (part["year"] !== undefined) {
    if (!isDay(Number(part["year"]), Number(part["month"]), Number(part["day"]))) return undefined;
    pieces.push(`${part["year"]}-${part["month"]}-${part["day"]}`);
  }
  if (part["hour"] !== undefined) pieces.push(`${clockText(part)}${offsetText(part)}`);
  return { type, text: pieces.join("T") };
}

function isDay(year: number, month: number, date: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, date));
  made.setUTCFullYear(year);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}

function clockText(part: Readonly<Record<string, string | undefined>>): string {
  const fraction = (part["fraction"] ?? "").padEnd(9, "0");
  return `${part["hour"]}:${part["minute"]}:${part["second"] ?? "00"}.${fraction}`;
}

function offsetText({ offset, zone }: Readonly<Record<string, string | undefined>>): string {
  if (offset === undefined) return "";
  const place = zone === undefined ? "" : `[${zone}]`;
  if (offset === "Z") return `+00:00${place}`;
  const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
  const sign = digits === "0000" ? "+" : offset[0];
  return `${sign}${digits.slice(0, 2)}:${digits.slice(2)}${place}`;
}

function durationText(match: RegExpExecArray): string {
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1, 8).map((text) => BigInt(text ?? 0));
  const negative = match[7]?.startsWith("-") ?? false;
  let nanoseconds = BigInt((match[8] ?? "").padEnd(9, "0"));
  let whole = (hours ?? 0n) * 3600n + (minutes ?? 0n) * 60n + (seconds ?? 0n);
  if (negative && nanoseconds > 0n) {
    whole -= 1n;
    nanoseconds = 1_000_000_000n - nanoseconds;
  }
  return durationOf((years ?? 0n) * 12n + (months ?? 0n), (weeks ?? 0n) * 7n + (days ?? 0n), whole, nanoseconds);
}

/** The text of a duration in the four amounts in which Neo4j keeps it; nanoseconds are 0 to 999,999,999. */
export function durationOf(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint): string {
  const below = seconds < 0n && nanoseconds > 0n;
  const whole = below ? seconds + 1n : seconds;
  const rest = below ? 1_000_000_000n - nanoseconds : nanoseconds;
  const sign = below && whole === 0n ? "-" : "";
  return `P${months}M${days}DT${sign}${whole}.${String(rest).padStart(9, "0")}S`;
}
