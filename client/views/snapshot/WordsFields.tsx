import { snapshotWords } from "../../i18n/snapshot.ts";
import type { Language, Session } from "../../session.ts";
import type { Typed } from "./typed.ts";

const languages: readonly Language[] = ["ja", "en"];

interface Props {
  session: Session;
  typed: Typed;
  type: (change: Partial<Typed>) => void;
}

/** Title and description in one language at a time, and the author. */
export function WordsFields({ session, typed, type }: Props) {
  const words = snapshotWords(session.language.value);
  const { language, title, description, author } = typed;
  return (
    <>
      <fieldset class="snapshot-languages">
        <legend class="unseen">{words.languages}</legend>
        {languages.map((one) => (
          <button
            type="button"
            key={one}
            class="snapshot-language"
            lang={one}
            aria-pressed={one === language}
            onClick={() => type({ language: one })}
          >
            {words.inLanguage[one]}
            {title[one]?.trim() && <span class="snapshot-filled" role="img" aria-label={words.filled} />}
          </button>
        ))}
      </fieldset>
      <label class="snapshot-field">
        {words.title}
        <input
          lang={language}
          value={title[language] ?? ""}
          maxLength={300}
          onInput={({ currentTarget }) => type({ title: { ...title, [language]: currentTarget.value } })}
        />
      </label>
      <label class="snapshot-field">
        {words.description}
        <textarea
          lang={language}
          rows={3}
          maxLength={5000}
          placeholder={words.descriptionHint}
          value={description[language] ?? ""}
          onInput={({ currentTarget }) => type({ description: { ...description, [language]: currentTarget.value } })}
        />
      </label>
      <label class="snapshot-field">
        {words.author}
        <input
          value={author}
          maxLength={300}
          autocomplete="name"
          placeholder={words.authorHint}
          onInput={({ currentTarget }) => type({ author: currentTarget.value })}
        />
      </label>
    </>
  );
}
