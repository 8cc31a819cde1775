import { searchWords } from "../../i18n/search.ts";
import type { ViewProps } from "../props.ts";

interface Props extends Pick<ViewProps, "session"> {
  words: string;
  clear: () => void;
}

/** Says that nothing is called so and where it looked, and offers the source text. */
export function NoResult({ session, words: typed, clear }: Props) {
  const words = searchWords(session.language.value);
  const searchSource = () => {
    session.reading.value = { find: typed };
    session.drawer.value = "sources";
  };
  return (
    <div class="no-result">
      <h2>{words.noResult(typed)}</h2>
      <p>{words.whereSearched}</p>
      <form method="dialog">
        <button type="submit" class="button" onClick={searchSource}>
          {words.searchSource}
        </button>
        <button type="button" class="button" onClick={clear}>
          {words.clear}
        </button>
      </form>
    </div>
  );
}
