import { fieldFigure } from "../../evidence/field-words.ts";
import type { Histogram } from "../../graph/sieve/bins.ts";
import type { Test } from "../../graph/sieve/rule.ts";
import { facetWords } from "../../i18n/facets.ts";
import { timeIn, timeText } from "../timeline/time-text.ts";
import { numberIn } from "./number-in.ts";
import type { ColumnProps } from "./PropertyFacet.tsx";

interface Props extends ColumnProps {
  test: (Test & { mode: "range" }) | undefined;
  found: Histogram;
  commit: (from: number | undefined, to: number | undefined) => void;
}

/** The ends of a range as text: typed as 3bn, 30億, 2021 or 2021-06; an empty end is open. */
export function RangeFields({ session, explorer, column, test, found, commit }: Props) {
  const { field } = column;
  const language = session.language.value;
  const words = facetWords(language);
  const lens = explorer.lens.value;
  const time = field.what === "time";
  const say = (value: number | undefined) =>
    value === undefined ? "" : fieldFigure(field, value, lens, language, true);
  const typed = (value: number | undefined) => (value === undefined ? "" : time ? timeText(value) : say(value));
  const end = (name: "from" | "to", label: string, placeholder: string) => (
    <label>
      <span class="unseen">{label}</span>
      <input
        key={`${test?.[name]}`}
        type="text"
        autocomplete="off"
        placeholder={placeholder}
        defaultValue={typed(test?.[name])}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
        onChange={(event) => {
          const value = time ? timeIn(event.currentTarget.value, name) : numberIn(event.currentTarget.value);
          if (event.currentTarget.value.trim() !== "" && value === undefined)
            event.currentTarget.value = typed(test?.[name]);
          else if (name === "from") commit(value, test?.to);
          else commit(test?.from, value);
        }}
      />
    </label>
  );
  return (
    <div class="range-fields">
      {end("from", words.lowest, say(found.bins[0]?.from))}
      <span aria-hidden="true">–</span>
      {end("to", words.highest, say(found.bins.at(-1)?.to))}
    </div>
  );
}
