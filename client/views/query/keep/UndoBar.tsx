import { queryKeepWords } from "../../../i18n/query-keep.ts";
import type { Session } from "../../../session.ts";
import type { Undoable } from "./use-undo.ts";

interface Props {
  session: Session;
  last: Undoable | undefined;
  done: () => void;
}

/** Says what was taken away, with the way back. */
export function UndoBar({ session, last, done }: Props) {
  return (
    <div class="keep-undo" role="status">
      {last && (
        <p class="toast">
          {last.text}
          <button
            type="button"
            class="link-button"
            onClick={() => {
              last.undo();
              done();
            }}
          >
            {queryKeepWords(session.language.value).undo}
          </button>
        </p>
      )}
    </div>
  );
}
