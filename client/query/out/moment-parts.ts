/** A date or time in numbers; `offset` in seconds, what is not said is undefined. */
export interface MomentParts {
  date: [year: number, month: number, day: number] | undefined;
  clock: [hour: number, minute: number, second: number, nanosecond: number] | undefined;
  offset: number | undefined;
  zone: string | undefined;
}

const iso =
  /^(?:(-?\d{4,9})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d(?::?\d\d)?)?(?:\[([\w/+-]+)\])?)?$/;

/** The numbers of an ISO date or time; undefined where it is none of the usual form. */
export function momentParts(text: string): MomentParts | undefined {
  const found = iso.exec(text);
  if (!found || text === "") return undefined;
  const [, year, month, day, hour, minute, second = "0", part = "", offset, zone] = found;
  return {
    date: year === undefined ? undefined : [Number(year), Number(month), Number(day)],
    clock: hour === undefined ? undefined : [Number(hour), Number(minute), Number(second), Number(part.padEnd(9, "0"))],
    offset: offset === undefined ? undefined : toSeconds(offset),
    zone,
  };
}

function toSeconds(offset: string): number {
  if (offset === "Z") return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (offset.slice(1).match(/\d\d/g) ?? []).map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
