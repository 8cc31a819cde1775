import neo4j, { Integer } from "neo4j-driver";

const number = "(-?\\d{1,19}(?:[.,]\\d{1,9})?)";
const part = (unit: string) => `(?:${number}${unit})?`;
const written = new RegExp(
  `^(-?)P(?=.)${["Y", "M", "W", "D"].map(part).join("")}(?:T(?=.)${["H", "M", "S"].map(part).join("")})?$`,
);
const scale = 1_000_000_000n;

/**
 * A duration as ISO 8601 writes it, to the nanosecond; undefined for a text that is none. The driver's own reader takes a sign before the P
 * for some of the parts only, and a long text for as long as it likes.
 */
export function toDuration(text: string): unknown {
  const found = text.length <= 200 ? written.exec(text) : null;
  if (!found) return undefined;
  const sign = found[1] === "-" ? -1n : 1n;
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(2).map((one) => sign * scaled(one));
  const inAll = [
    12n * (years ?? 0n) + (months ?? 0n),
    7n * (weeks ?? 0n) + (days ?? 0n),
    3600n * (hours ?? 0n) + 60n * (minutes ?? 0n) + (seconds ?? 0n),
  ] as const;
  // Half a month or half a day is no time of its own.
  if (inAll[0] % scale !== 0n || inAll[1] % scale !== 0n) return undefined;
  const whole = inAll.map((one) => one / scale);
  if (whole.some((one) => BigInt.asIntN(64, one) !== one)) return undefined;
  const [inMonths, inDays, inSeconds] = whole.map((one) => Integer.fromValue(one));
  const rest = Integer.fromValue(inAll[2] % scale);
  return new neo4j.types.Duration(inMonths ?? rest, inDays ?? rest, inSeconds ?? rest, rest);
}

/** A number as so many thousand-millionths. */
function scaled(text: string | undefined): bigint {
  if (text === undefined) return 0n;
  const [whole = "", fraction = ""] = text.split(/[.,]/);
  return BigInt(whole + fraction.padEnd(9, "0"));
}
