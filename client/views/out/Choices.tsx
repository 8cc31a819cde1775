import { outWords } from "../../i18n/out.ts";
import type { OutChoices } from "../../out/format.ts";
import type { Language, Session, Theme } from "../../session.ts";
import { said } from "../../snapshot/said.ts";
import type { Exporting } from "./use-export.ts";

interface Props {
  session: Session;
  exporting: Exporting;
  /** The title may be written here. */
  untitled: boolean;
}

const beside = ["title", "legend", "filters", "asOf", "citations"] as const;

/** What can be chosen for the kind of file; what it does not heed is not asked. */
export function Choices({ session, exporting, untitled }: Props) {
  const words = outWords(session.language.value);
  const { format, choices, change, title, write } = exporting;
  if (!format) return null;
  const heeds = (name: keyof OutChoices) => format.heeds.includes(name);
  const shown = beside.filter(heeds);
  const check = (name: (typeof beside)[number] | "transparent" | "fonts", hint?: string) => (
    <label class="out-check" key={name}>
      <input
        type="checkbox"
        checked={choices[name]}
        onChange={(event) => change({ [name]: event.currentTarget.checked })}
      />
      <span>
        {words[name]}
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
  return (
    <div class="out-choices">
      <StepField session={session} exporting={exporting} />
      {untitled && (
        <label class="out-field">
          <span>{words.titleField}</span>
          <input type="text" maxLength={300} value={title} onInput={(event) => write(event.currentTarget.value)} />
        </label>
      )}
      <div class="out-pair">
        {heeds("language") && <LanguageField session={session} exporting={exporting} />}
        {heeds("theme") && <ThemeField session={session} exporting={exporting} />}
        {heeds("scale") && <ScaleField session={session} exporting={exporting} />}
      </div>
      {shown.length > 0 && (
        <fieldset class="out-beside">
          <legend>{words.beside}</legend>
          {shown.map((name) => check(name))}
        </fieldset>
      )}
      {heeds("transparent") && check("transparent")}
      {heeds("fonts") && exporting.settled && check("fonts", lettersHint(exporting.lettersSize, words))}
    </div>
  );
}

function lettersHint(bytes: number | undefined, words: ReturnType<typeof outWords>): string {
  return bytes === undefined ? words.fontsHint : words.fontsAdd(words.fontsHint, bytes / 1e6);
}

interface SelectProps {
  label: string;
  value: string | number;
  options: readonly (readonly [value: string | number, name: string])[];
  choose: (value: string) => void;
}

function SelectField({ label, value, options, choose }: SelectProps) {
  return (
    <label class="out-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

type Part = Omit<Props, "untitled">;

function StepField({ session, exporting }: Part) {
  const words = outWords(session.language.value);
  const { snapshot, format, step, each, goTo, choices } = exporting;
  const steps = snapshot?.story?.steps ?? [];
  if (format?.group !== "picture" || steps.length < 2) return null;
  const options = steps.map(({ title }, index) => {
    return [index + 1, words.stepIs(index + 1, said(title, choices.language))] as const;
  });
  return (
    <SelectField
      label={words.step}
      value={each ? "each" : step}
      options={[...options, ["each", words.eachStep(steps.length)] as const]}
      choose={(value) => goTo(value === "each" ? value : Number(value))}
    />
  );
}

function LanguageField({ session, exporting: { choices, change } }: Part) {
  const words = outWords(session.language.value);
  return (
    <SelectField
      label={words.language}
      value={choices.language}
      options={[
        ["ja", words.languages.ja],
        ["en", words.languages.en],
      ]}
      choose={(value) => change({ language: value as Language })}
    />
  );
}

function ThemeField({ session, exporting: { choices, change } }: Part) {
  const words = outWords(session.language.value);
  return (
    <SelectField
      label={words.theme}
      value={choices.theme}
      options={[
        ["light", words.themes.light],
        ["dark", words.themes.dark],
      ]}
      choose={(value) => change({ theme: value as Theme })}
    />
  );
}

function ScaleField({ session, exporting: { choices, change } }: Part) {
  const words = outWords(session.language.value);
  return (
    <SelectField
      label={words.scale}
      value={choices.scale}
      options={[1, 2, 3, 4].map((scale) => [scale, words.scaleIs(scale)] as const)}
      choose={(value) => change({ scale: Number(value) as OutChoices["scale"] })}
    />
  );
}
