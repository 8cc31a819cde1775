import search from "lucide-static/icons/search.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/text.ts";
import { isEmpty, type Session } from "../../session.ts";
import { Icon } from "../Icon.tsx";
import { typedAhead } from "../typed-ahead.ts";

interface Props {
  session: Session;
  type: (value: string) => void;
  /** Id of the line of the list that Enter would take. */
  current: string | undefined;
}

/** The field of the palette, focused when it appears. What an input method is still composing is not searched for. */
export function PaletteField({ session, type, current }: Props) {
  const words = t(session.language.value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!field.current) return;
    field.current.focus();
    field.current.value = typedAhead();
    if (field.current.value) type(field.current.value);
  }, []);
  return (
    <label class="palette-field">
      <Icon svg={search} />
      <input
        type="text"
        role="combobox"
        ref={field}
        aria-label={words.searchField}
        placeholder={isEmpty(session) ? words.nothingToFind : words.searchField}
        aria-expanded={current !== undefined}
        aria-controls="palette-list"
        aria-activedescendant={current}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => {
          if (!event.isComposing) type(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => type(event.currentTarget.value)}
      />
      <kbd>Esc</kbd>
    </label>
  );
}
