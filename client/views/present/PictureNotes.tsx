import { useEffect, useRef } from "preact/hooks";
import { nameOf } from "../../evidence/names.ts";
import { followCamera, placeOfNote, readTexts } from "../../graph/note-places.ts";
import { type Note, noteWidth } from "../../graph/parts.ts";
import { presentWords } from "../../i18n/present.ts";
import "../../styles/notes.css";
import type { ViewProps } from "../props.ts";

/** The notes of a frozen picture, over the canvas; they follow the camera and are read, not written. */
export function PictureNotes({ explorer, session }: Pick<ViewProps, "explorer" | "session">) {
  const { stage } = explorer.desk;
  const language = session.language.value;
  const words = presentWords(language);
  const plane = useRef<HTMLDivElement>(null);
  const { notes } = explorer.state.value;
  const some = notes.length > 0;
  useEffect(() => {
    if (!some) return;
    return followCamera(stage, (zoom, pan) => {
      plane.current?.style.setProperty("transform", `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`);
    });
  }, [stage, some]);
  const texts = readTexts(notes);
  const placed = notes.flatMap((note, index) => {
    const at = placeOfNote(stage, note);
    return at ? [{ note, at, text: texts[index] }] : [];
  });
  if (!some) return null;
  const nameOn = (key: string) => {
    const node = explorer.node(key);
    return words.noteOn(node ? nameOf(node, explorer.lens.value, language) : key);
  };
  return (
    <section class="notes-layer" aria-label={words.pictureNotes}>
      <div class="notes-plane" ref={plane}>
        <svg aria-hidden="true">
          {placed.map(({ note, at }) => note.of !== undefined && <Leader key={note.id} note={note} at={at} />)}
        </svg>
        {placed.map(({ note, at, text }) => (
          <p
            key={note.id}
            class="note read"
            style={{ left: `${at.x}px`, top: `${at.y}px`, inlineSize: `${note.width ?? noteWidth.usual}px` }}
          >
            {note.of !== undefined && <span class="unseen">{nameOn(note.of)}: </span>}
            {text}
          </p>
        ))}
      </div>
    </section>
  );
}

/** A line from the node to its note. */
function Leader({ note, at }: { note: Note; at: { x: number; y: number } }) {
  const node = { x: at.x - note.at.x, y: at.y - note.at.y };
  return <line x1={node.x} y1={node.y} x2={at.x + (note.width ?? noteWidth.usual) / 2} y2={at.y + 14} />;
}
