import { useEffect, useRef } from "preact/hooks";
import type { Explorer } from "../../graph/explorer.ts";
import { followCamera, noteWidth, placeOfNote } from "../../graph/notes.ts";

/** The notes of a picture, to be read. They move and grow with it. */
export function PictureNotes({ explorer }: { explorer: Explorer }) {
  const { stage } = explorer.desk;
  const plane = useRef<HTMLDivElement>(null);
  const { notes } = explorer.state.value;
  useEffect(() => {
    if (notes.length === 0) return;
    return followCamera(stage, (zoom, pan) => {
      plane.current?.style.setProperty("transform", `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`);
    });
  }, [stage, notes]);
  if (notes.length === 0) return null;
  return (
    <div class="picture-notes">
      <div ref={plane}>
        {notes.map((note) => {
          const at = placeOfNote(stage, note);
          if (!at) return null;
          const place = { left: `${at.x}px`, top: `${at.y}px`, inlineSize: `${note.width ?? noteWidth.usual}px` };
          return (
            <p key={note.id} style={place}>
              {note.text}
            </p>
          );
        })}
      </div>
    </div>
  );
}
