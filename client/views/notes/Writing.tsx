import { useLayoutEffect, useRef } from "preact/hooks";
import { bringNote, longestNote } from "../../graph/notes.ts";
import { type Note, noteWidth } from "../../graph/parts.ts";
import type { Point } from "../../graph/picture.ts";
import { noteWords } from "../../i18n/notes.ts";
import type { ViewProps } from "../props.ts";

interface Props extends ViewProps {
  note: Note;
  at: Point;
  /** Keeps what was written. */
  done: (text: string) => void;
}

/** A note while it is written. Escape, Ctrl with Enter or leaving the field keep it; nothing typed is lost. */
export function Writing({ note, at, done, explorer, session }: Props) {
  const words = noteWords(session.language.value);
  const field = useRef<HTMLTextAreaElement>(null);
  // At once, so that the first letter is not typed beside it.
  useLayoutEffect(() => {
    bringNote(explorer.desk, note, 90);
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(note.text.length, note.text.length);
  }, [note.id]);
  return (
    <div
      class="note writing"
      style={{ left: `${at.x}px`, top: `${at.y}px`, inlineSize: `${note.width ?? noteWidth.usual}px` }}
    >
      <textarea
        ref={field}
        rows={3}
        maxLength={longestNote}
        aria-label={words.field}
        placeholder={words.placeholder}
        defaultValue={note.text}
        onBlur={(event) => done(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const ends = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
          if (!ends) return;
          event.preventDefault();
          done(event.currentTarget.value);
          document.querySelector<HTMLElement>(".canvas")?.focus();
        }}
      />
    </div>
  );
}
