import pencil from "lucide-static/icons/pencil.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import { bringNote, removeNote } from "../../graph/notes.ts";
import { type Note, noteWidth } from "../../graph/parts.ts";
import type { Point } from "../../graph/picture.ts";
import { noteWords } from "../../i18n/notes.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { useDrag } from "./use-drag.ts";

/** A note: a drag moves it, its right edge makes it wider, a double-click or Enter edits it, Delete deletes it. */
export function Sticky({ note, at, ...views }: ViewProps & { note: Note; at: Point }) {
  const { explorer, session } = views;
  const words = noteWords(session.language.value);
  const { moved, wider, drag, resize, key } = useDrag(explorer.desk, note);
  const node = note.of === undefined ? undefined : explorer.node(note.of);
  const label = node ? words.noteOf(explorer.captionOf(node), note.text) : words.note(note.text);
  const edit = () => {
    session.noting.value = note;
  };
  const act: Record<string, () => void> = {
    Enter: edit,
    F2: edit,
    Delete: () => removeNote(explorer.desk, note),
    Backspace: () => removeNote(explorer.desk, note),
    Escape: () => document.querySelector<HTMLElement>(".canvas")?.focus(),
  };
  const width = (note.width ?? noteWidth.usual) + wider;
  return (
    <div class="note" style={{ left: `${at.x + moved.x}px`, top: `${at.y + moved.y}px`, inlineSize: `${width}px` }}>
      <button
        type="button"
        class="note-text"
        aria-label={label}
        title={words.help}
        onFocus={(event) => bringNote(explorer.desk, note, event.currentTarget.offsetHeight)}
        onDblClick={edit}
        onClick={(event) => event.detail === 0 && edit()}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || (!key(event) && !act[event.key])) return;
          event.preventDefault();
          event.stopPropagation();
          act[event.key]?.();
        }}
        {...drag}
      >
        {note.text}
      </button>
      <div class="note-tools">
        <NoteButton svg={pencil} label={words.edit} act={edit} />
        <NoteButton svg={trash} label={words.remove} act={() => removeNote(explorer.desk, note)} />
      </div>
      <div class="note-edge" aria-hidden="true" title={words.width} {...resize} />
    </div>
  );
}

function NoteButton({ svg, label, act }: { svg: string; label: string; act: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={act}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <Icon svg={svg} size={14} />
    </button>
  );
}
