import { useEffect, useReducer, useRef } from "preact/hooks";
import { followCamera, placeOfNote } from "../../graph/note-places.ts";
import { followNodes, saveNote } from "../../graph/notes.ts";
import { type Note, noteWidth } from "../../graph/parts.ts";
import { noteWords } from "../../i18n/notes.ts";
import "../../styles/notes.css";
import type { ViewProps } from "../props.ts";
import { Sticky } from "./Sticky.tsx";
import { Writing } from "./Writing.tsx";

/** Sticky notes over the canvas: one plane that follows the camera, so that moving it costs the same with many of them. */
export function NotesLayer(views: ViewProps) {
  const { explorer, session } = views;
  const { stage } = explorer.desk;
  const words = noteWords(session.language.value);
  const plane = useRef<HTMLDivElement>(null);
  const writing = session.noting.value;
  const { notes } = explorer.state.value;
  const all = writing && !notes.some(({ id }) => id === writing.id) ? [...notes, writing] : notes;
  useEffect(
    () =>
      followCamera(stage, (zoom, pan) => {
        plane.current?.style.setProperty("transform", `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`);
      }),
    [stage],
  );
  useMovedNodes(views, all);
  const done = (note: Note, text: string) => {
    if (session.noting.peek()?.id !== note.id) return;
    session.noting.value = undefined;
    saveNote(explorer.desk, { ...note, text });
  };
  const placed = all.flatMap((note) => {
    const at = placeOfNote(stage, note);
    return at ? [{ note, at }] : [];
  });
  return (
    <section class="notes-layer" aria-label={words.notes}>
      <div class="notes-plane" ref={plane}>
        <svg aria-hidden="true">
          {placed.map(({ note, at }) => note.of !== undefined && <Leader key={note.id} note={note} at={at} />)}
        </svg>
        {placed.map(({ note, at }) =>
          writing?.id === note.id ? (
            <Writing key={note.id} {...views} note={note} at={at} done={(text) => done(note, text)} />
          ) : (
            <Sticky key={note.id} {...views} note={note} at={at} />
          ),
        )}
      </div>
    </section>
  );
}

/** A line from the node to its note. */
function Leader({ note, at }: { note: Note; at: { x: number; y: number } }) {
  const node = { x: at.x - note.at.x, y: at.y - note.at.y };
  const end = { x: at.x + (note.width ?? noteWidth.usual) / 2, y: at.y + 14 };
  const far = Math.hypot(end.x - node.x, end.y - node.y);
  if (far < 24) return null;
  const start = { x: node.x + ((end.x - node.x) * 22) / far, y: node.y + ((end.y - node.y) * 22) / far };
  return <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />;
}

/** Draws again when a node that has a note moved, once a frame. */
function useMovedNodes({ explorer }: ViewProps, notes: readonly Note[]): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const keys = notes.flatMap(({ of }) => of ?? []).join("\n");
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        redraw(0);
      });
    };
    const end = followNodes(explorer.desk.stage, new Set(keys.split("\n")), soon);
    return () => {
      cancelAnimationFrame(frame);
      end();
    };
  }, [explorer, keys]);
}
