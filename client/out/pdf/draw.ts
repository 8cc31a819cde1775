import type { GroupOp, Op, PathOp, Step, Stroke, TextOp } from "../picture/ops.ts";
import { type Weight, weightOf } from "./fonts.ts";
import type { Embedded } from "./letters-in.ts";

/** A document that is being drawn, with the letters that it needs. */
export interface Drawing {
  doc: PDFKit.PDFDocument;
  letters: Embedded;
  /** The colour of the page. */
  ground: string;
}

/** What is used here of the font of a PDF document, which its types do not name. */
interface Outlined {
  font: {
    unitsPerEm: number;
    layout(text: string): {
      glyphs: { path: { commands: { command: string; args: number[] }[] } }[];
      positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    };
  };
}

/** Draws a list of things on the page. */
export function drawOps(drawing: Drawing, ops: readonly Op[], opacity: number): void {
  for (const op of ops) {
    if (op.kind === "group") drawGroup(drawing, op, opacity);
    else if (op.kind === "path") drawPath(drawing, op, opacity);
    else drawText(drawing, op, opacity);
  }
}

function drawGroup(drawing: Drawing, { ops, opacity: own = 1, at, clip }: GroupOp, opacity: number): void {
  const { doc } = drawing;
  if (at || clip) doc.save();
  if (at) doc.translate(at.x, at.y).scale(at.scale);
  if (clip) doc.rect(clip.x, clip.y, clip.width, clip.height).clip();
  drawOps(drawing, ops, opacity * own);
  if (at || clip) doc.restore();
}

function drawPath({ doc }: Drawing, { steps, fill, stroke, evenOdd }: PathOp, opacity: number): void {
  const rule = evenOdd ? "even-odd" : "non-zero";
  if (fill) doc.fillColor(fill.colour, fill.alpha * opacity);
  if (stroke) setStroke(doc, stroke, opacity);
  for (const step of steps) follow(doc, step);
  if (fill && stroke) doc.fillAndStroke(undefined, undefined, rule);
  else if (fill) doc.fill(rule);
  else doc.stroke();
}

function follow(doc: PDFKit.PDFDocument, [letter, ...numbers]: Step): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (letter === "M") doc.moveTo(a, b);
  else if (letter === "L") doc.lineTo(a, b);
  else if (letter === "Q") doc.quadraticCurveTo(a, b, c, d);
  else if (letter === "C") doc.bezierCurveTo(a, b, c, d, e, f);
  else doc.closePath();
}

function setStroke(doc: PDFKit.PDFDocument, { colour, alpha, width, dash, cap, join }: Stroke, opacity: number): void {
  doc
    .strokeColor(colour, alpha * opacity)
    .lineWidth(width)
    .lineCap(cap)
    .lineJoin(join);
  // A dash of no length is none.
  const lengths = dash.map((length) => Math.max(0.01, length));
  if (lengths.length > 0) doc.dash(lengths[0] ?? 1, { space: lengths[1] ?? lengths[0] ?? 1 });
  else doc.undash();
}

function drawText(drawing: Drawing, op: TextOp, opacity: number): void {
  const { doc } = drawing;
  const weight = weightOf(op.weight);
  for (const { text, x, y } of op.lines) {
    const spans = drawing.letters.spans(text);
    const widths = spans.map((span) => {
      choose(drawing, span.piece, weight, op.size);
      return doc.widthOfString(span.text);
    });
    const width = widths.reduce((sum, one) => sum + one, 0);
    const left = op.anchor === "start" ? x : op.anchor === "middle" ? x - width / 2 : x - width;
    let at = left;
    for (const [index, span] of spans.entries()) {
      choose(drawing, span.piece, weight, op.size);
      if (op.outline) outline(drawing, span.text, { ...op.outline, size: op.size }, { x: at, y }, opacity);
      doc.fillColor(op.fill.colour, op.fill.alpha * opacity);
      if (span.says !== undefined) doc.markContent("Span", { actual: span.says });
      doc.text(span.text, at, y, { lineBreak: false, baseline: "alphabetic" });
      if (span.says !== undefined) doc.endMarkedContent();
      at += widths[index] ?? 0;
    }
    if (op.href !== undefined) doc.link(left, y - op.size, width, op.size * 1.3, op.href);
  }
}

function choose({ doc, letters }: Drawing, piece: string, weight: Weight, size: number): void {
  const name = `${piece}-${weight}`;
  const known = doc as unknown as { _registeredFonts: Record<string, unknown> };
  if (!(name in known._registeredFonts)) doc.registerFont(name, letters.bytes(piece, weight) as unknown as ArrayBuffer);
  doc.font(name, size);
}

/** Draws around the letters. As outlines: text that is written twice would be read twice. */
function outline(
  { doc }: Drawing,
  text: string,
  { size, ...drawn }: NonNullable<TextOp["outline"]> & { size: number },
  at: { x: number; y: number },
  opacity: number,
): void {
  const { font } = (doc as unknown as { _font: Outlined })._font;
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  setStroke(doc, { ...drawn, dash: [], cap: "butt", join: "round" }, opacity);
  let x = 0;
  for (const [index, { path }] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    for (const step of stepsOf(path.commands, { x: at.x + (x + xOffset) * scale, y: at.y - yOffset * scale }, scale))
      follow(doc, step);
    x += xAdvance;
  }
  doc.stroke();
}

const letters: Record<string, "M" | "L" | "Q" | "C" | "Z"> = {
  ...{ moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" },
};

function stepsOf(
  commands: readonly { command: string; args: number[] }[],
  at: { x: number; y: number },
  scale: number,
): Step[] {
  return commands.flatMap(({ command, args }) => {
    const letter = letters[command];
    const numbers = args.map((value, index) => (index % 2 === 0 ? at.x + value * scale : at.y - value * scale));
    return letter ? [[letter, ...numbers] as Step] : [];
  });
}
