import { time } from "../../evidence/figures.ts";
import { labelLens, typeLens, variantOf } from "../../graph/lens.ts";
import { type Cluster, glyphWidth, type Lane, type Mark, nameWidth } from "../../graph/sieve/lanes.ts";
import { facetWords } from "../../i18n/facets.ts";
import { formatNumber } from "../../i18n/format.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import { momentInFull, momentName } from "./moment-name.ts";
import type { TimelineProps } from "./timeline-props.ts";
import { markId } from "./use-mark-keys.ts";

const rowHeight = 20;

interface Props extends TimelineProps {
  lane: Lane;
  out: ReadonlySet<string>;
  selection: ReadonlySet<string>;
  /** The mark that can be tabbed to. */
  current: string | undefined;
  focused: (moment: Mark["moment"]) => void;
}

/** The moments of one kind: marks where there is room, counts where there are too many. */
export function LaneRow(props: Props) {
  const { session, explorer, lane } = props;
  const lens = explorer.lens.value;
  const language = session.language.value;
  const { name } = lane.of === "node" ? labelLens(lens, lane.kind) : typeLens(lens, lane.kind);
  return (
    <section class="lane" aria-label={name[language]}>
      <h3 class="lane-name">
        <KindGlyph {...props} />
        <span>{name[language]}</span>
        <span class="hint">{formatNumber(lane.count, language)}</span>
      </h3>
      <div class="lane-plot" style={{ blockSize: `${lane.rows * rowHeight + 8}px` }}>
        <ul>
          {lane.marks.map((mark) => (
            <MarkButton key={markId(mark.moment)} {...props} mark={mark} />
          ))}
          {lane.clusters.map((cluster) => (
            <ClusterButton key={cluster.x} {...props} cluster={cluster} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function KindGlyph({ session, explorer, lane }: Props) {
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  if (lane.of === "edge") return <EdgeGlyph type={lane.kind} lens={lens} theme={theme} />;
  return <NodeGlyph label={lane.kind} lens={lens} theme={theme} />;
}

function MarkButton(props: Props & { mark: Mark }) {
  const { session, explorer, mark, out, selection, current, focused } = props;
  const { moment } = mark;
  const full = momentInFull(moment, explorer, session.language.value);
  const chosen = selection.has(moment.key);
  return (
    <li style={{ insetInlineStart: `${mark.x}px`, insetBlockStart: `${4 + mark.row * rowHeight}px` }}>
      <button
        type="button"
        class={out.has(moment.key) ? "mark mark-out" : "mark"}
        data-mark={markId(moment)}
        tabIndex={current === markId(moment) ? 0 : -1}
        aria-pressed={chosen}
        aria-label={full}
        title={full}
        onFocus={() => focused(moment)}
        onClick={() => explorer.select({ kind: moment.of, key: moment.key })}
        onPointerEnter={() => explorer.hover(moment.key)}
        onPointerLeave={() => explorer.hover(undefined)}
      >
        {mark.bar > glyphWidth && <MarkBar {...props} />}
        <MarkGlyph {...props} />
        {mark.named && (
          <span class="mark-name" style={{ maxInlineSize: `${nameWidth}px` }}>
            {momentName(moment, explorer)}
          </span>
        )}
      </button>
    </li>
  );
}

/** How long it lasted, or within which year or month it was. */
function MarkBar({ mark, ...props }: Props & { mark: Mark }) {
  const lasted = mark.moment.properties.length > 1;
  const style = { inlineSize: `${mark.bar}px`, background: colourOf(props) };
  return <i class={lasted ? "mark-bar" : "mark-bar mark-vague"} style={style} />;
}

function colourOf({ session, explorer, lane }: Pick<Props, "session" | "explorer" | "lane">): string {
  const lens = explorer.lens.value;
  const label = lane.of === "node" ? lane.kind : typeLens(lens, lane.kind).colourOf;
  return labelLens(lens, label).colour[session.theme.value];
}

function MarkGlyph({ session, explorer, lane, mark }: Props & { mark: Mark }) {
  const lens = explorer.lens.value;
  const theme = session.theme.value;
  if (lane.of === "edge") return <EdgeGlyph type={lane.kind} lens={lens} theme={theme} />;
  const node = explorer.node(mark.moment.key);
  const draw = node ? variantOf(node, lens).draw : "filled";
  return <NodeGlyph label={lane.kind} lens={lens} theme={theme} draw={draw} size={14} />;
}

function ClusterButton({ cluster, look, ...props }: Props & { cluster: Cluster }) {
  const language = props.session.language.value;
  const { span, x, width, count, share } = cluster;
  const words = facetWords(language).clusterOf(count, time(dayOf(span.from), language), time(dayOf(span.to), language));
  const margin = (span.to - span.from) * 0.1;
  return (
    <li class="cluster" style={{ insetInlineStart: `${x}px`, inlineSize: `${width - 2}px` }}>
      <button
        type="button"
        aria-label={words}
        title={words}
        onClick={() => look({ from: span.from - margin, to: span.to + margin })}
      >
        <span>{formatNumber(count, language)}</span>
        <i style={{ blockSize: `${Math.max(8, 60 * share)}%`, background: colourOf(props) }} />
      </button>
    </li>
  );
}

const dayOf = (value: number) => Math.floor(value / 86_400_000) * 86_400_000;
