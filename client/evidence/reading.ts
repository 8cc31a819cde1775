/** A stretch of text as it is read; `mark` says that it belongs to the supporting words. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** Offsets into a source text in UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\ud840-\ud87f]/;

/**
 * The text between two offsets as people read it: line breaks that a PDF put inside a sentence are joined (without a
 * space where Japanese stands on either side), other white space becomes one space, and the ends are trimmed.
 * The marked pieces, joined, are the reading of the marked span.
 */
export function read(text: string, span: Span, marked: Span = { start: 0, end: 0 }): Piece[] {
  const { start, end } = within(text, span);
  const from = start + leading(text.slice(start, end));
  const to = Math.max(from, end - trailing(text.slice(start, end)));
  const cuts = [from, clamp(marked.start, from, to), clamp(marked.end, from, to), to] as const;
  const pieces = [
    { text: joinLines(text, cuts[0], cuts[1]), mark: false },
    { text: joinLines(text, cuts[1], cuts[2]), mark: true },
    { text: joinLines(text, cuts[2], cuts[3]), mark: false },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** The reading of a whole string, without marks. */
export function readPlain(text: string): string {
  return joined(read(text, { start: 0, end: text.length }));
}

/** The words of some pieces without their marks. */
export function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

/** A span that lies within the text and whose end is not before its start. */
export function within(text: string, span: Span): Span {
  const start = clamp(Math.trunc(span.start) || 0, 0, text.length);
  return { start, end: clamp(Math.trunc(span.end) || 0, start, text.length) };
}

/** The language of a text by its script: Japanese where it has kana or kanji. */
export function languageOf(text: string): "ja" | "en" {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? "ja" : "en";
}

/** Looks at the characters around each run of white space, also those outside of the part, so that parts join seamlessly. */
function joinLines(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\s+/g, (run, at: number) => {
    if (!/[\r\n]/.test(run)) return run.includes("\u3000") ? "\u3000" : " ";
    const around = text.slice(Math.max(0, from + at - 1), from + at) + text.slice(from + at + run.length).slice(0, 1);
    return wide.test(around) ? "" : " ";
  });
}

function leading(part: string): number {
  return part.length - part.trimStart().length;
}

function trailing(part: string): number {
  return part.length - part.trimEnd().length;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
