import { labelLens } from "../../graph/lens.ts";
import { neutral } from "../../graph/value-colours.ts";
import { areaAt, colourAt, placeOf, type ReadStyle, usualArea, widthAt } from "../../graph/value-style.ts";
import { formatList } from "../../i18n/format.ts";
import { styleWords } from "../../i18n/style.ts";
import "../../styles/scale.css";
import type { Theme } from "../../session.ts";
import { Categories } from "./Categories.tsx";
import { EmptyMark } from "./marks.tsx";
import { saidCategory, saidNumber, saidWhy, type Tongue } from "./say.ts";

interface Props extends Tongue {
  read: ReadStyle;
  theme: Theme;
  /** Selects the elements of a category; the lines are plain where left out. */
  select?: (category: string | undefined) => void;
}

/** A scale as the legend shows it: its colours, sizes or widths with figures, its categories, what has no value. */
export function Scale(props: Props) {
  const { read, theme, ...tongue } = props;
  const { style, numbers, categories, missing } = read;
  const words = styleWords(tongue.language);
  if (!numbers && (!categories || categories.categories.length === 0)) return <p class="scale-note">{words.nothing}</p>;
  return (
    <div class="scale">
      {numbers && style.channel === "colour" && <ColourBar {...props} />}
      {numbers && style.channel === "size" && <Sizes {...props} />}
      {numbers && style.channel === "width" && <Widths {...props} />}
      {categories && <Categories {...props} categories={categories} />}
      {missing > 0 && style.channel !== "icon" && (
        <p class="scale-line">
          <EmptyMark of={style.of} channel={style.channel} colour={neutral(theme).none} />
          <span>{words.noValue}</span>
          <span class="scale-count">{missing}</span>
        </p>
      )}
      {read.units.length > 1 && (
        <p class="scale-note scale-warning">
          {words.units(
            formatList(
              read.units.map((unit) => unitName(read, unit, tongue)),
              tongue.language,
            ),
          )}
        </p>
      )}
      {numbers && <p class="scale-note">{saidWhy(numbers, style.property, tongue)}</p>}
    </div>
  );
}

function unitName({ style }: ReadStyle, unit: string, tongue: Tongue): string {
  return saidCategory(tongue.lens.properties[style.property]?.unit ?? "", unit, tongue);
}

/** The ticks of a scale, in the order in which it is drawn: left to right is small to large. */
function ticksOf({ read, ...tongue }: Props): { text: string; at: number; value: number }[] {
  const { numbers, style } = read;
  return (numbers?.ticks ?? []).map((value) => ({
    text: numbers ? saidNumber(value, numbers, style.property, tongue) : "",
    at: numbers?.at(value) ?? 0,
    value,
  }));
}

function ColourBar(props: Props) {
  const { read, theme } = props;
  const stops = Array.from({ length: 17 }, (_, index) => index / 16);
  const at = (t: number) => colourAt(read.style, read.style.reversed ? 1 - t : t, theme);
  const ticks = ticksOf(props);
  return (
    <>
      <div class="scale-bar" style={{ background: `linear-gradient(90deg, ${stops.map(at).join(", ")})` }} />
      <div class="scale-ticks">
        {ticks.map((tick) => (
          <span key={tick.value} style={{ "inset-inline-start": `${tick.at * 100}%` }} class={edgeClass(tick.at)}>
            {tick.text}
          </span>
        ))}
      </div>
    </>
  );
}

function edgeClass(at: number): string {
  return at <= 0.02 ? "first" : at >= 0.98 ? "last" : "";
}

function Sizes(props: Props) {
  const { read, lens, theme } = props;
  const colour = read.style.kind === undefined ? "currentColor" : labelLens(lens, read.style.kind).colour[theme];
  return (
    <ol class="scale-samples">
      {ticksOf(props).map(({ value, text }) => {
        const size = 2 * Math.sqrt((areaAt(placeOf(read, value)) * usualArea) / Math.PI);
        return (
          <li key={value}>
            <svg width={size} height={size} viewBox="-1 -1 2 2" aria-hidden="true">
              <circle r="1" fill={colour} />
            </svg>
            <span>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Widths(props: Props) {
  return (
    <ol class="scale-samples">
      {ticksOf(props).map(({ value, text }) => {
        const width = widthAt(placeOf(props.read, value));
        return (
          <li key={value}>
            <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
              <path d="M0 6h34" stroke="currentColor" stroke-width={width} />
            </svg>
            <span>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
