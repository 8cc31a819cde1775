import { type Box, boxOf, overlap } from "./boxes.ts";
import { panToShow, tools } from "./camera.ts";
import type { Desk } from "./desk.ts";
import { placeOfNote } from "./note-places.ts";
import { type Note, noteWidth } from "./parts.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

/** Characters a note may have. */
export const longestNote = 2000;

/** A note that is not there yet: beside a node, at a point of the window, or free near the middle of what is seen, where nothing is covered. */
export function newNote({ stage }: Desk, of: string | undefined, point?: Point): Note {
  const taken = new Set((stage.parts.notes ?? []).map(({ id }) => id));
  let count = taken.size + 1;
  while (taken.has(`n${count}`)) count++;
  const id = `n${count}`;
  const ele = of === undefined ? undefined : stage.cy.getElementById(of);
  if (of === undefined && point) return { id, text: "", at: onCanvas(stage, point) };
  if (of === undefined || !ele?.nonempty()) return { id, text: "", at: freePlace(stage, middle(stage), 0) };
  const node = ele.position();
  const at = freePlace(stage, node, 60);
  return { id, text: "", of, at: { x: at.x - node.x, y: at.y - node.y } };
}

/** What is seen has its middle here. */
function middle(stage: Stage): Point {
  const { width, height } = stage.size;
  return onCanvas(stage, { x: width / 2, y: height / 2 });
}

/** Where a point of the window, px from the corner of the canvas, is among the nodes. */
function onCanvas({ cy }: Stage, { x, y }: Point): Point {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  return { x: Math.round((x - pan.x) / zoom), y: Math.round((y - pan.y) / zoom) };
}

const rounds = 8;
const directions = 12;

/** The place nearest to a point, but not nearer than `from`, where a note of the usual size covers nothing. */
function freePlace(stage: Stage, centre: Point, from: number): Point {
  const size = { width: noteWidth.usual, height: 76 };
  const shown = stage.nodes().filter((ele) => !ele.is(".out, .said"));
  const boxes = shown.map((ele) => boxOf(ele.data("look"), ele.position(), stage.measure));
  for (const note of stage.parts.notes ?? []) {
    const at = placeOfNote(stage, note);
    if (at) boxes.push({ left: at.x, top: at.y, right: at.x + (note.width ?? noteWidth.usual), bottom: at.y + 60 });
  }
  const view = seen(stage);
  const places = ring(centre, from).map(({ x, y }) => {
    const [left, top] = [Math.round(x - size.width / 2), Math.round(y - size.height / 2)];
    return { left, top, right: left + size.width, bottom: top + size.height };
  });
  const free = places.filter((box) => !boxes.some((other) => overlap(box, other)));
  const { left, top } = free.find((box) => isWithin(box, view)) ?? free[0] ?? places[0] ?? view;
  return { x: left, y: top };
}

/** Points around a centre, the nearest first, wider than high as a note is. */
function ring(centre: Point, from: number): Point[] {
  const points = from === 0 ? [centre] : [];
  for (let round = 1; round < rounds; round++) {
    for (let turn = 0; turn < directions; turn++) {
      const angle = -Math.PI / 4 + (2 * Math.PI * turn) / directions;
      const far = from + round * 50;
      points.push({ x: centre.x + Math.cos(angle) * far * 1.4, y: centre.y + Math.sin(angle) * far });
    }
  }
  return points;
}

/** What is seen of the canvas beside its tools. */
function seen({ cy, size }: Stage): Box {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const [left, top] = [(tools - pan.x) / zoom, (8 - pan.y) / zoom];
  return { left, top, right: (size.width - 8 - pan.x) / zoom, bottom: (size.height - 8 - pan.y) / zoom };
}

function isWithin(box: Box, outer: Box): boolean {
  return box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom;
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
  const left = at.x - tools / stage.cy.zoom();
  const box = { left, top: at.y, right: at.x + (note.width ?? noteWidth.usual), bottom: at.y + height };
  const pan = panToShow(stage, [box]);
  if (pan) gaze.move({ zoom: stage.cy.zoom(), pan });
}
