import left from "lucide-static/icons/chevron-left.svg?raw";
import right from "lucide-static/icons/chevron-right.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import { createMeasure } from "../../graph/measure.ts";
import { holding, wholeOf } from "../../graph/sieve/axis.ts";
import { layLanes } from "../../graph/sieve/lanes.ts";
import { facetWords } from "../../i18n/facets.ts";
import { formatNumber } from "../../i18n/format.ts";
import { Icon } from "../Icon.tsx";
import { Axis, Grid, Shades } from "./Axis.tsx";
import { LaneRow } from "./LaneRow.tsx";
import { momentName } from "./moment-name.ts";
import type { TimelineProps } from "./timeline-props.ts";
import { useBrush } from "./use-brush.ts";
import { useMarkKeys } from "./use-mark-keys.ts";
import { usePlot } from "./use-plot.ts";

const measure = createMeasure();

/** The axis with the lanes of each kind under it. */
export function Timeline(props: TimelineProps & { out: ReadonlySet<string> }) {
  const { session, explorer, moments, view, look, range, out } = props;
  const root = useRef<HTMLElement>(null);
  const plot = usePlot(root, view, look);
  const lanes = layLanes(moments, view, plot.width, (moment) => measure(momentName(moment, explorer), 12));
  const { stretch, ...brush } = useBrush(root, props, plot);
  const { onKeyDown, current, focused } = useMarkKeys(root, props);
  const selection = new Set(explorer.state.value.selection);
  useSelected(props, selection);
  const words = facetWords(session.language.value);
  return (
    <section class="timeline" aria-label={words.lanes} ref={root} onKeyDown={onKeyDown} {...brush}>
      <div class="time-head">
        <Beyond {...props} />
        <Axis view={view} width={plot.width} language={session.language.value} />
      </div>
      <div class="lanes">
        <Grid view={view} width={plot.width} />
        {lanes.map((lane) => (
          <LaneRow
            key={`${lane.of} ${lane.kind}`}
            {...props}
            lane={lane}
            out={out}
            selection={selection}
            current={current}
            focused={focused}
          />
        ))}
        <Shades view={view} range={range} stretch={stretch} />
      </div>
    </section>
  );
}

/** Brings what was selected elsewhere onto the axis. */
function useSelected({ moments, view, look }: TimelineProps, selection: ReadonlySet<string>): void {
  const [first] = selection;
  useEffect(() => {
    const chosen = moments.find(({ key }) => key === first);
    const now = chosen && holding(view, chosen.span);
    if (now && now !== view) look(now);
  }, [first]);
}

/** How many lie before and after what the axis shows; a press shows the whole. */
function Beyond({ session, moments, view, look }: TimelineProps) {
  const language = session.language.value;
  const words = facetWords(language);
  const before = moments.filter(({ span }) => span.to <= view.from).length;
  const after = moments.filter(({ span }) => span.from >= view.to).length;
  const button = (count: number, label: string, icon: string) =>
    count > 0 && (
      <button
        type="button"
        class="beyond"
        title={words.fitTime}
        aria-label={`${label} ${formatNumber(count, language)}: ${words.fitTime}`}
        onClick={() => look(wholeOf(moments))}
      >
        {icon === left && <Icon svg={icon} size={14} />}
        {label} {formatNumber(count, language)}
        {icon === right && <Icon svg={icon} size={14} />}
      </button>
    );
  return (
    <div class="time-corner">
      {button(before, words.earlier, left)}
      {button(after, words.later, right)}
    </div>
  );
}
