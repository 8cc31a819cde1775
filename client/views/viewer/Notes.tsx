import { useEffect, useRef } from "preact/hooks";
import { nameOf } from "../../evidence/names.ts";
import { followCamera, noteWidth, placeOfNote } from "../../graph/notes.ts";
import type { Note } from "../../graph/parts.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import "../../styles/notes.css";
import type { Viewed } from "../../viewer/viewed.ts";

/** The notes of a frozen picture, over the canvas; they follow the camera and are read, not written. */
export function Notes({ viewed }: { viewed: Viewed }) {
  const { session, frozen } = viewed;
  const { explorer } = frozen;
  const { stage } = explorer.desk;
  const language = session.language.value;
  const words = viewerWords(language);
  const plane = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      followCamera(stage, (zoom, pan) => {
        plane.current?.style.setProperty("transform", `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`);
      }),
    [stage],
  );
  const placed = explorer.state.value.notes.flatMap((note) => {
    const at = placeOfNote(stage, note);
    return at ? [{ note, at }] : [];
  });
  const nameOn = (key: string) => {
    const node = explorer.node(key);
    return words.noteOf(node ? nameOf(node, explorer.lens.value, language) : key);
  };
  return (
    <section class="notes-layer" aria-label={words.notes}>
      <div class="notes-plane" ref={plane}>
        <svg aria-hidden="true">
          {placed.map(({ note, at }) => note.of !== undefined && <Leader key={note.id} note={note} at={at} />)}
        </svg>
        {placed.map(({ note, at }) => (
          <p
            key={note.id}
            class="note viewer-note"
            style={{ left: `${at.x}px`, top: `${at.y}px`, inlineSize: `${note.width ?? noteWidth.usual}px` }}
          >
            {note.of !== undefined && <span class="unseen">{nameOn(note.of)}: </span>}
            {note.text}
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
