import { panToShow } from "./camera.ts";
import type { Desk } from "./desk.ts";
import type { Note } from "./parts.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

/** Width of a note where it does not say one, and the smallest and largest it may have; px at 100 %. */
export const noteWidth = { usual: 180, least: 80, most: 480 };
/** Characters a note may have. */
export const longestNote = 2000;

/** A note that is not there yet: beside a node, or free in the middle of what is seen. */
export function newNote({ stage }: Desk, of: string | undefined): Note {
  const taken = new Set((stage.parts.notes ?? []).map(({ id }) => id));
  let count = taken.size + 1;
  while (taken.has(`n${count}`)) count++;
  const id = `n${count}`;
  const ele = of === undefined ? undefined : stage.cy.getElementById(of);
  if (of !== undefined && ele?.nonempty()) return { id, text: "", of, at: { x: 48, y: -72 } };
  const { zoom, pan, size } = { zoom: stage.cy.zoom(), pan: stage.cy.pan(), size: stage.size };
  const at = (middle: number, shift: number) => Math.round((middle / 2 - shift) / zoom);
  return { id, text: "", at: { x: at(size.width, pan.x) - noteWidth.usual / 2, y: at(size.height, pan.y) - 30 } };
}

/** Keeps a note with its text, place and width; one without words is deleted. One step, none where nothing changed. */
export function saveNote({ stage, doings }: Desk, note: Note): void {
  const notes = stage.parts.notes ?? [];
  const before = notes.find(({ id }) => id === note.id);
  const kept = { ...note, text: note.text.trim().slice(0, longestNote) };
  if (kept.text === "" ? !before : before && JSON.stringify(before) === JSON.stringify(kept)) return;
  const others = notes.map((one) => (one.id === kept.id ? kept : one));
  const now = kept.text === "" ? notes.filter((one) => one !== before) : before ? others : [...notes, kept];
  const act = kept.text === "" ? "removed" : !before ? "added" : before.text === kept.text ? "moved" : "changed";
  const keys = note.of === undefined ? [] : [note.of];
  const name = kept.text || (before?.text ?? "");
  doings.step({ kind: "note", keys, name, with: { act } }, () => stage.furnish({ notes: now }));
}

/** Takes a note away; one step. */
export function removeNote(desk: Desk, note: Note): void {
  saveNote(desk, { ...note, text: "" });
}

/** Where a note stands on the canvas; undefined where its node is not here or out of sight. */
export function placeOfNote({ cy }: Stage, { of, at }: Note): Point | undefined {
  if (of === undefined) return at;
  const ele = cy.getElementById(of);
  if (ele.empty() || ele.is(".out, .said")) return undefined;
  const { x, y } = ele.position();
  return { x: x + at.x, y: y + at.y };
}

/** Tells the camera now and whenever it moves; gives back what ends it. */
export function followCamera({ cy }: Stage, tell: (zoom: number, pan: Point) => void): () => void {
  const say = () => tell(cy.zoom(), cy.pan());
  say();
  cy.on("viewport", say);
  return () => {
    cy.removeListener("viewport", say);
  };
}

/** Tells when one of these nodes moved; gives back what ends it. */
export function followNodes({ cy }: Stage, keys: ReadonlySet<string>, tell: () => void): () => void {
  const say = (event: { target: { id(): string } }) => {
    if (keys.has(event.target.id())) tell();
  };
  cy.on("position", "node", say);
  return () => {
    cy.removeListener("position", "node", say);
  };
}

/** Brings a note into sight, with as little movement as can be. */
export function bringNote({ stage, gaze }: Desk, note: Note, height: number): void {
  const at = placeOfNote(stage, note);
  if (!at) return;
  const box = { left: at.x, top: at.y, right: at.x + (note.width ?? noteWidth.usual), bottom: at.y + height };
  const pan = panToShow(stage, [box]);
  if (pan) gaze.move({ zoom: stage.cy.zoom(), pan });
}
