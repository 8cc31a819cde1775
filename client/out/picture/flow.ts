import type { Measure } from "../../graph/measure.ts";
import type { Language } from "../../session.ts";
import type { Op } from "./ops.ts";
import { path, rectangle, solid, text } from "./shapes.ts";
import { breaks, wrapped } from "./wrap.ts";

/** A piece of running text of one look. */
export interface Inline {
  text: string;
  weight: number;
  colour: string;
  href?: string | undefined;
  /** Ground behind the words, for what is marked. */
  mark?: string | undefined;
  /** Stands higher and smaller, as the number of a footnote does, and never begins a line. */
  rises?: boolean;
}

/** A line that was set: how high it is, and what draws it from its top left corner. */
export interface Row {
  height: number;
  draw(x: number, y: number): Op[];
}

export interface Setting {
  size: number;
  line: number;
  width: number;
  language: Language;
  measure: Measure;
  /** How much room letters may take with a reader who has another font; lines end where that says. */
  room?: Measure;
}

interface Piece extends Inline {
  width: number;
  /** With a reader's font. */
  room: number;
}

/** Sets running text into lines: breaks between phrases, never before what closes a phrase. "\n" ends a line. */
export function flow(inlines: readonly Inline[], setting: Setting): Row[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const next = () => {
    lines.push([]);
    used = 0;
  };
  for (const piece of inlines.flatMap((inline) => piecesOf(inline, setting))) {
    if (piece.text === "\n") {
      next();
      continue;
    }
    const bare = roomOf({ ...piece, text: piece.text.trimEnd() }, setting);
    const line = lines.at(-1);
    if (used > 0 && used + bare > setting.width && !holdsOn(piece)) {
      // What hangs on the word before goes with it.
      next();
    }
    if (piece.text.trim() === "" && used === 0) continue;
    (lines.at(-1) ?? line)?.push(piece);
    used += piece.room;
  }
  return lines.map((line) => rowOf(line, setting));
}

const closing = /^[）)」』］\]、。，．・ー!?,.:;%％！？…]/u;

function holdsOn({ text: words, rises }: Piece): boolean {
  return rises === true || (closing.test(words) && words.trimEnd().length <= 2);
}

function piecesOf(inline: Inline, setting: Setting): Piece[] {
  const { width, language } = setting;
  const measured = (words: string): Piece => ({
    ...inline,
    text: words,
    width: widthOf({ ...inline, text: words }, setting),
    room: roomOf({ ...inline, text: words }, setting),
  });
  if (inline.rises) return [measured(inline.text)];
  return inline.text.split(/(\n)/).flatMap((part) => {
    if (part === "\n") return [measured(part)];
    return breaks(part, language).flatMap((phrase) => {
      const whole = measured(phrase);
      if (whole.room <= width) return [whole];
      const fits = (words: string) => roomOf({ ...inline, text: words }, setting);
      return wrapped(phrase, width, language, fits).map(measured);
    });
  });
}

const raised = 0.66;

function widthOf({ text: words, weight, rises }: Inline, { size, measure }: Setting): number {
  return measure(words, rises ? size * raised : size, weight) + (rises ? 1 : 0);
}

function roomOf(inline: Inline, { room, ...setting }: Setting): number {
  return widthOf(inline, room ? { ...setting, measure: room } : setting);
}

function rowOf(pieces: readonly Piece[], { size, line }: Setting): Row {
  const joined = merged(pieces);
  // What is marked has its ground at a place of its own.
  const isRunning = !joined.some(({ mark }) => mark !== undefined);
  const draw = (left: number, top: number): Op[] => {
    const base = top + line / 2 + size * 0.36;
    let x = left;
    return joined.flatMap((piece, index) => {
      const at = { x, y: piece.rises ? base - size * 0.36 : base };
      x += piece.width;
      const words = index === joined.length - 1 ? piece.text.trimEnd() : piece.text;
      // A blank between two looks is written where the next goes on after it.
      if (words.trim() === "" && !(isRunning && index > 0 && words !== "")) return [];
      const { weight, colour, href, mark, rises } = piece;
      const look = { size: rises ? size * raised : size, colour, weight, ...(href === undefined ? {} : { href }) };
      const ground = rectangle(at.x - 1, top + (line - size * 1.36) / 2, piece.width + 2, size * 1.36, 2);
      return [
        ...(mark === undefined ? [] : [path(ground, { fill: solid(mark) })]),
        text(words, at, { ...look, follows: isRunning && x > left + piece.width }),
      ];
    });
  };
  return { height: line, draw };
}

/** Neighbours of one look are one text. */
function merged(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last && !piece.rises && !last.rises && alike(last, piece)) {
      last.text += piece.text;
      last.width += piece.width;
      last.room += piece.room;
    } else made.push({ ...piece });
  }
  return made;
}

function alike(a: Inline, b: Inline): boolean {
  return a.weight === b.weight && a.colour === b.colour && a.href === b.href && a.mark === b.mark;
}

/** How high rows are together. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** An empty row. */
export function gap(height: number): Row {
  return { height, draw: () => [] };
}

/** The same row, moved to the right. */
export function indented({ height, draw }: Row, by: number): Row {
  return { height, draw: (x, y) => draw(x + by, y) };
}

/** Draws rows one below the other. */
export function stacked(rows: readonly Row[], x: number, y: number): Op[] {
  let top = y;
  return rows.flatMap((row) => {
    const at = top;
    top += row.height;
    return row.draw(x, at);
  });
}
