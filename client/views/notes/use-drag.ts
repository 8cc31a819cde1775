import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../../graph/desk.ts";
import { saveNote } from "../../graph/notes.ts";
import { type Note, noteWidth } from "../../graph/parts.ts";

type Pull = { kind: "move" | "width"; x: number; y: number };
type PointerHandler = (event: PointerEvent & { currentTarget: HTMLElement }) => void;

const still = { x: 0, y: 0 };
/** Less than so many px is a click. */
const least = 3;
/** After the last arrow key, until the new place is a step of the history; ms. */
const settle = 500;

/** Moves a note or changes its width by a pointer or by arrow keys; the canvas keeps it when it is let go. */
export function useDrag(desk: Desk, note: Note) {
  const [by, setBy] = useState(still);
  const [kind, setKind] = useState<Pull["kind"]>("move");
  const from = useRef<Pull | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const widened = (x: number) => {
    const width = note.width ?? noteWidth.usual;
    return Math.max(noteWidth.least, Math.min(noteWidth.most, width + x)) - width;
  };
  const keep = (what: Pull["kind"], { x, y }: typeof still) => {
    from.current = undefined;
    setBy(still);
    if (Math.hypot(x, y) < least) return;
    const width = Math.round((note.width ?? noteWidth.usual) + widened(x));
    const at = { x: Math.round(note.at.x + x), y: Math.round(note.at.y + y) };
    saveNote(desk, what === "move" ? { ...note, at } : { ...note, width });
  };
  const pulled = ({ clientX, clientY }: PointerEvent, { x, y }: Pull) => {
    const zoom = desk.stage.cy.zoom();
    return { x: (clientX - x) / zoom, y: (clientY - y) / zoom };
  };
  const handlers = (what: Pull["kind"]): Record<string, PointerHandler> => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { kind: what, x: event.clientX, y: event.clientY };
      setKind(what);
    },
    onPointerMove: (event) => {
      if (from.current) setBy(pulled(event, from.current));
    },
    onPointerUp: (event) => {
      if (from.current) keep(what, pulled(event, from.current));
    },
    onPointerCancel: () => {
      from.current = undefined;
      setBy(still);
    },
  });
  /** True where the key moved the note or changed its width. */
  const key = ({ key: name, shiftKey }: KeyboardEvent): boolean => {
    const step = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] }[name];
    if (!step || (shiftKey && step[1] !== 0)) return false;
    const what = shiftKey ? "width" : "move";
    const now =
      what === kind ? { x: by.x + (step[0] ?? 0), y: by.y + (step[1] ?? 0) } : { x: step[0] ?? 0, y: step[1] ?? 0 };
    setKind(what);
    setBy(now);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(what, now), settle);
    return true;
  };
  const isMove = kind === "move";
  const shown = isMove ? { moved: by, wider: 0 } : { moved: still, wider: widened(by.x) };
  return { ...shown, drag: handlers("move"), resize: handlers("width"), key };
}
