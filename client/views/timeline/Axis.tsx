import { ticksOf, type Unit } from "../../graph/sieve/axis.ts";
import type { Span } from "../../graph/sieve/values.ts";
import type { Language } from "../../session.ts";

interface Props {
  view: Span;
  width: number;
  language: Language;
}

const place = ({ from, to }: Span, at: number) => `${(100 * (at - from)) / (to - from)}%`;

/** The names of the ticks over the lanes. */
export function Axis({ view, width, language }: Props) {
  const { at: all, unit } = ticksOf(view, width);
  // A name that would leave the axis is left out; its line stays.
  const at = all.filter((time) => view.to - time > (48 / width) * (view.to - view.from));
  return (
    <div class="time-axis" aria-hidden="true">
      {at.map((time, index) => (
        <span key={time} class="axis-tick" style={{ insetInlineStart: place(view, time) }}>
          {tickName(time, unit, language, index === 0)}
        </span>
      ))}
    </div>
  );
}

/** The lines of the ticks behind the lanes. */
export function Grid({ view, width }: Omit<Props, "language">) {
  return (
    <div class="time-grid" aria-hidden="true">
      {ticksOf(view, width).at.map((time) => (
        <i key={time} style={{ insetInlineStart: place(view, time) }} />
      ))}
    </div>
  );
}

interface Shaded {
  view: Span;
  range: { from?: number | undefined; to?: number | undefined } | undefined;
  /** What is being dragged, px. */
  stretch: [number, number] | undefined;
}

/** Shades what the filter leaves out, and shows what is being dragged. */
export function Shades({ view, range, stretch }: Shaded) {
  const share = (time: number) => Math.min(100, Math.max(0, (100 * (time - view.from)) / (view.to - view.from)));
  return (
    <div class="time-shades" aria-hidden="true">
      {range?.from !== undefined && <i class="shade" style={{ insetInline: `0 ${100 - share(range.from)}%` }} />}
      {range?.to !== undefined && <i class="shade" style={{ insetInline: `${share(range.to)}% 0` }} />}
      {stretch && (
        <i class="brush" style={{ insetInlineStart: `${stretch[0]}px`, inlineSize: `${stretch[1] - stretch[0]}px` }} />
      )}
    </div>
  );
}

const locales: Record<Language, string> = { ja: "ja-JP", en: "en-GB" };
const forms: Record<Unit, Intl.DateTimeFormatOptions> = {
  year: { year: "numeric" },
  month: { month: "short" },
  day: { month: "short", day: "numeric" },
  minute: { hour: "2-digit", minute: "2-digit" },
};

/** A tick in words; the first and those that begin a year or a day say so. */
function tickName(time: number, unit: Unit, language: Language, first: boolean): string {
  const date = new Date(time);
  const year =
    unit !== "year" && (first || (date.getUTCMonth() === 0 && date.getUTCDate() === 1 && time % 86_400_000 === 0));
  const options = { ...forms[unit], ...(year ? { year: "numeric" as const } : {}), timeZone: "UTC" };
  const dated = unit === "minute" && (first || time % 86_400_000 === 0) ? { ...options, ...forms.day } : options;
  return new Intl.DateTimeFormat(locales[language], dated).format(date);
}
