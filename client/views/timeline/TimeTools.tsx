import scan from "lucide-static/icons/scan.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import plus from "lucide-static/icons/zoom-in.svg?raw";
import minus from "lucide-static/icons/zoom-out.svg?raw";
import { time } from "../../evidence/figures.ts";
import { wholeOf, zoomed } from "../../graph/sieve/axis.ts";
import { facetWords } from "../../i18n/facets.ts";
import { Icon } from "../Icon.tsx";
import { timeIn, timeText } from "./time-text.ts";
import type { TimelineProps } from "./timeline-props.ts";

/** The head of the timeline: the filter by time, as fields and as a chip that clears it, and the zoom. */
export function TimeTools({ session, moments, view, look, range, filter }: TimelineProps) {
  const language = session.language.value;
  const words = facetWords(language);
  const middle = (view.from + view.to) / 2;
  const button = (label: string, svg: string, act: () => void) => (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={act}>
      <Icon svg={svg} />
    </button>
  );
  const field = (end: "from" | "to", label: string) => (
    <label class="time-field">
      <span>{label}</span>
      <input
        key={`${range?.[end]}`}
        type="text"
        autocomplete="off"
        placeholder="2021-06"
        defaultValue={timeText(range?.[end])}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          const value = timeIn(typed, end);
          if (typed.trim() !== "" && value === undefined) event.currentTarget.value = timeText(range?.[end]);
          else if (end === "from") filter(value, range?.to);
          else filter(range?.from, value);
        }}
      />
    </label>
  );
  const said = [range?.from, range?.to].map((value) => (value === undefined ? "…" : time(value, language)));
  return (
    <>
      <span class="hint time-count">{words.dated(moments.length)}</span>
      {range && (
        <button
          type="button"
          class="chip time-chip"
          title={words.clearRange}
          aria-label={`${words.range(said[0] ?? "", said[1] ?? "")}: ${words.clearRange}`}
          onClick={() => filter(undefined, undefined)}
        >
          {words.range(said[0] ?? "", said[1] ?? "")}
          <Icon svg={x} size={14} />
        </button>
      )}
      <span class="time-fields" title={words.brushHint}>
        {field("from", words.rangeFrom)}
        {field("to", words.rangeTo)}
      </span>
      {button(words.zoomOut, minus, () => look(zoomed(view, 2, middle)))}
      {button(words.zoomIn, plus, () => look(zoomed(view, 0.5, middle)))}
      {button(words.fitTime, scan, () => look(wholeOf(moments)))}
    </>
  );
}
