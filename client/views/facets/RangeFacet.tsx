import { useState } from "preact/hooks";
import { fieldFigure } from "../../evidence/field-words.ts";
import { barsWithin, type Histogram, histogram } from "../../graph/sieve/bins.ts";
import { countBare } from "../../graph/sieve/counts.ts";
import { rangeTest, ruleOn } from "../../graph/sieve/rule.ts";
import { setTest } from "../../graph/sieve/verbs.ts";
import { facetWords } from "../../i18n/facets.ts";
import { FacetRow } from "../FacetRow.tsx";
import type { ColumnProps } from "./PropertyFacet.tsx";
import { RangeFields } from "./RangeFields.tsx";

/** A histogram of numbers or times with a range that can be dragged or typed. */
export function RangeFacet(props: ColumnProps) {
  const { session, explorer, column, view } = props;
  const { field } = column;
  const language = session.language.value;
  const words = facetWords(language);
  const rule = ruleOn(field, view.rules);
  const test = rule?.test.mode === "range" ? rule.test : undefined;
  const [dragged, setDragged] = useState<[number, number] | undefined>(undefined);
  const found = histogram(column, (key) => view.out.has(key));
  const [first, last] = dragged ?? barsWithin(found, test);
  const end = found.bins.length - 1;
  const commit = (from: number | undefined, to: number | undefined) => {
    setDragged(undefined);
    setTest(explorer.desk, field, rangeTest(from, to, test?.bare ?? "in"));
  };
  const release = ([low, high]: [number, number]) =>
    commit(low === 0 ? undefined : found.bins[low]?.from, high === end ? undefined : found.bins[high]?.to);
  const bare = countBare(column, (key) => view.out.has(key));
  const bareFacet = { value: "", ...bare, uncounted: 0, all: undefined, off: test?.bare === "out" };
  const swap = () =>
    setTest(explorer.desk, field, rangeTest(test?.from, test?.to, test?.bare === "out" ? "in" : "out"));
  return (
    <div class="range-facet">
      <Bars {...props} found={found} first={first} last={last} />
      <Thumbs {...props} found={found} first={first} last={last} drag={setDragged} release={release} />
      <RangeFields {...props} test={test} found={found} commit={commit} />
      {(bare.shown + bare.hidden > 0 || bareFacet.off) && (
        <ul>
          <FacetRow
            facet={bareFacet}
            name={words.without}
            language={language}
            glyph={<span class="value-glyph" />}
            toggle={swap}
          />
        </ul>
      )}
    </div>
  );
}

interface Drawn extends ColumnProps {
  found: Histogram;
  first: number;
  last: number;
}

function Bars({ session, explorer, column, found, first, last }: Drawn) {
  const language = session.language.value;
  const words = facetWords(language);
  const say = (value: number) => fieldFigure(column.field, value, explorer.lens.value, language, true);
  const most = Math.max(1, ...found.bins.map(({ shown, hidden }) => shown + hidden));
  const share = (count: number) => (count === 0 ? "0" : `${Math.max(6, (100 * count) / most)}%`);
  return (
    <ul class="bars" title={found.log ? words.logScale : undefined}>
      {found.bins.map(({ from, to, shown, hidden }, at) => (
        <li
          key={from}
          class={at < first || at > last ? "bar bar-out" : "bar"}
          title={words.bar(say(from), say(to), shown, hidden)}
        >
          <span class="unseen">{words.bar(say(from), say(to), shown, hidden)}</span>
          <i class="bar-hidden" style={{ blockSize: share(hidden) }} />
          <i class="bar-shown" style={{ blockSize: share(shown) }} />
        </li>
      ))}
    </ul>
  );
}

interface Dragged extends Drawn {
  drag: (bars: [number, number]) => void;
  release: (bars: [number, number]) => void;
}

/** Two sliders over one another, one for each end; a step is a bar, and a thumb stands at the edge of its bar. */
function Thumbs({ session, explorer, column, found, first, last, drag, release }: Dragged) {
  const language = session.language.value;
  const words = facetWords(language);
  const end = found.bins.length - 1;
  const say = (value: number | undefined) =>
    value === undefined ? "" : fieldFigure(column.field, value, explorer.lens.value, language, true);
  const ends = {
    low: { label: words.lowest, value: first, text: say(found.bins[first]?.from) },
    high: { label: words.highest, value: last + 1, text: say(found.bins[last]?.to) },
  };
  const moved = (name: "low" | "high", value: number): [number, number] =>
    name === "low" ? [Math.min(value, last), last] : [first, Math.max(value - 1, first)];
  return (
    <div class="thumbs" style={{ "--first": first / (end + 1), "--last": (last + 1) / (end + 1) }}>
      {(["low", "high"] as const).map((name) => (
        <input
          key={name}
          type="range"
          class={`thumb-${name}`}
          min={0}
          max={end + 1}
          step={1}
          value={ends[name].value}
          aria-label={ends[name].label}
          aria-valuetext={ends[name].text}
          onInput={(event) => drag(moved(name, Number(event.currentTarget.value)))}
          onChange={(event) => release(moved(name, Number(event.currentTarget.value)))}
        />
      ))}
    </div>
  );
}
