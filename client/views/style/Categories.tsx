import type { ComponentChildren } from "preact";
import { categorical, neutral } from "../../graph/value-colours.ts";
import type { CategoryScale } from "../../graph/value-scale.ts";
import type { ReadStyle } from "../../graph/value-style.ts";
import { styleWords } from "../../i18n/style.ts";
import type { Theme } from "../../session.ts";
import { ColourMark, SignMark } from "./marks.tsx";
import { saidCategory, type Tongue } from "./say.ts";

interface Props extends Tongue {
  read: ReadStyle;
  categories: CategoryScale;
  theme: Theme;
  select?: (category: string | undefined) => void;
}

/** The categories of a scale with how often each is there; what shares one drawing comes last. */
export function Categories({ read, categories, theme, select, ...tongue }: Props) {
  const { of, channel, property } = read.style;
  const words = styleWords(tongue.language);
  const colours = categorical(theme);
  const { values, count } = categories.others;
  return (
    <ul class="scale-list">
      {categories.categories.map(
        ([value, number], index) =>
          // What filters keep out of sight has its colour, and no line here.
          number > 0 && (
            <Line
              key={value}
              name={saidCategory(property, value, tongue)}
              count={number}
              words={words}
              select={select && (() => select(value))}
            >
              {channel === "icon" ? <SignMark index={index} /> : <ColourMark of={of} colour={colours[index] ?? ""} />}
            </Line>
          ),
      )}
      {values > 0 && (
        <Line name={words.others(values)} count={count} words={words} select={select && (() => select(undefined))}>
          {channel === "icon" ? (
            <span class="scale-mark" />
          ) : (
            <ColourMark of={of} colour={neutral(theme).other} hollow />
          )}
        </Line>
      )}
    </ul>
  );
}

interface LineProps {
  name: string;
  count: number;
  words: ReturnType<typeof styleWords>;
  select: (() => void) | undefined;
  children: ComponentChildren;
}

function Line({ name, count, words, select, children }: LineProps) {
  const content = (
    <>
      {children}
      <span class="scale-name">{name}</span>
      <span class="scale-count">{count}</span>
    </>
  );
  if (!select) return <li class="scale-line">{content}</li>;
  return (
    <li>
      <button type="button" class="scale-line" title={words.selectThese(name)} onClick={select}>
        {content}
      </button>
    </li>
  );
}
