import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronUp from "lucide-static/icons/chevron-up.svg?raw";
import { detailWords } from "../../i18n/details.ts";
import type { Session } from "../../session.ts";
import { Icon } from "../Icon.tsx";

interface Props {
  session: Session;
  words: string;
  /** Which of the places is shown, from 0. */
  at: number;
  hits: number;
  ask: (words: string, at: number) => void;
}

/** Looks for words in the source text; Enter and the arrows go from place to place. */
export function FindField({ session, words, at, hits, ask }: Props) {
  const texts = detailWords(session.language.value);
  const go = (by: number) => hits > 0 && ask(words, (at + by + hits) % hits);
  return (
    <search class="find">
      <input
        type="search"
        value={words}
        aria-label={texts.find}
        placeholder={texts.find}
        onInput={(event) => ask(event.currentTarget.value, 0)}
        onKeyDown={(event) => {
          if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
        }}
      />
      <span class="find-count" role="status">
        {words === "" ? "" : hits === 0 ? texts.notFound : texts.found(at + 1, hits)}
      </span>
      <button type="button" class="icon-button" aria-label={texts.previous} disabled={hits < 2} onClick={() => go(-1)}>
        <Icon svg={chevronUp} />
      </button>
      <button type="button" class="icon-button" aria-label={texts.next} disabled={hits < 2} onClick={() => go(1)}>
        <Icon svg={chevronDown} />
      </button>
    </search>
  );
}
