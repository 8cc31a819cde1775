import type { ValueStyle } from "../../graph/parts.ts";
import { scalesFor } from "../../graph/style-offers.ts";
import { ramps } from "../../graph/value-colours.ts";
import type { ReadStyle } from "../../graph/value-style.ts";
import { styleWords } from "../../i18n/style.ts";
import type { Language } from "../../session.ts";
import { Choice } from "./Choice.tsx";

interface Props {
  read: ReadStyle;
  language: Language;
  change: (style: ValueStyle) => void;
}

/** How a rule draws its values: the scale, its colours, its steps, its middle, its direction. */
export function Settings({ read, language, change }: Props) {
  const { style, profile, numbers } = read;
  const words = styleWords(language);
  const scales = scalesFor(profile, style.channel);
  const colours = style.channel === "colour" && style.scale === "sequential";
  return (
    <div class="settings">
      {scales.length > 1 && (
        <Choice
          label={words.scale}
          value={style.scale}
          options={scales.map((scale) => ({ value: scale, text: words.scales[scale] }))}
          choose={(scale) => change({ ...style, scale: scale as ValueStyle["scale"] })}
        />
      )}
      {colours && (
        <Choice
          label={words.ramp}
          value={style.ramp ?? "viridis"}
          options={ramps.map((ramp) => ({ value: ramp, text: words.ramps[ramp] }))}
          choose={(ramp) => change({ ...style, ramp: ramp as NonNullable<ValueStyle["ramp"]> })}
        />
      )}
      {style.scale === "sequential" && numbers?.is === "number" && numbers.from > 0 && (
        <Steps {...{ style, language, change }} />
      )}
      {style.scale === "diverging" && <Middle {...{ read, language, change }} />}
      {style.scale !== "categorical" && (
        <label class="check">
          <input
            type="checkbox"
            checked={style.reversed === true}
            onChange={({ currentTarget }) => change(turned(style, currentTarget.checked))}
          />
          {words.reversed}
        </label>
      )}
    </div>
  );
}

function turned({ reversed: _, ...style }: ValueStyle, reversed: boolean): ValueStyle {
  return reversed ? { ...style, reversed } : style;
}

function Steps({ style, language, change }: Omit<Props, "read"> & { style: ValueStyle }) {
  const words = styleWords(language);
  const { spread, ...rest } = style;
  const options = (["auto", "linear", "log"] as const).map((value) => ({ value, text: words.spreads[value] }));
  const choose = (value: string) => change(value === "linear" || value === "log" ? { ...rest, spread: value } : rest);
  return <Choice label={words.spread} value={spread ?? "auto"} options={options} choose={choose} />;
}

function Middle({ read, language, change }: Props) {
  const words = styleWords(language);
  const { style, numbers } = read;
  if (numbers?.is === "date") return null;
  return (
    <label class="choice">
      <span>{words.middle}</span>
      <input
        type="number"
        step="any"
        value={numbers?.middle ?? 0}
        onChange={({ currentTarget }) => {
          const middle = currentTarget.valueAsNumber;
          if (Number.isFinite(middle)) change({ ...style, middle });
        }}
      />
    </label>
  );
}
