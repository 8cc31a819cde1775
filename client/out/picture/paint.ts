import { font } from "../../graph/palette.ts";
import { OutFailure } from "../failure.ts";
import { breath, pauses } from "../pieces.ts";
import type { Work } from "./draw-graph.ts";
import type { GroupOp, Op, Paint, PathOp, Sheet, Step, Stroke, TextOp } from "./ops.ts";
import { sizeAt } from "./size.ts";

type Context = CanvasRenderingContext2D;

/** Paints a drawing on a canvas that takes its size. The letters must be loaded. Throws OutFailure. */
export function paintOn(canvas: HTMLCanvasElement, sheet: Sheet, scale: number): void {
  for (const _ of painting(canvas, sheet, scale));
}

/** A drawing as a PNG; the page goes on meanwhile. Throws OutFailure. */
export async function toPng(sheet: Sheet, scale: number, { progress, signal }: Work = {}): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const pause = pauses(signal);
  const all = countOf(sheet.ops);
  try {
    let done = 0;
    for (const _ of painting(canvas, sheet, scale)) {
      done++;
      if (!pause.isDue()) continue;
      await pause.take();
      progress?.(done / all);
    }
    await breath(signal);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    signal?.throwIfAborted();
    if (!blob) throw new OutFailure("too_large");
    return blob;
  } finally {
    // Gives the memory back before the collector comes.
    canvas.width = 0;
  }
}

function countOf(ops: readonly Op[]): number {
  return ops.reduce((sum, op) => sum + (op.kind === "group" ? countOf(op.ops) : 1), 0);
}

/** Paints, and can be stopped after each thing. */
function* painting(canvas: HTMLCanvasElement, sheet: Sheet, scale: number): Generator<void> {
  Object.assign(canvas, sizeAt(sheet, scale));
  const context = canvas.getContext("2d");
  if (!context) throw new OutFailure("no_canvas");
  context.scale(scale, scale);
  if (sheet.ground) {
    context.fillStyle = sheet.ground;
    context.fillRect(0, 0, sheet.width, sheet.height);
  }
  for (const op of sheet.ops) yield* paint(context, op, 1);
}

function* paint(context: Context, op: Op, opacity: number): Generator<void> {
  if (op.kind === "group") yield* paintGroup(context, op, opacity);
  else {
    if (op.kind === "path") paintPath(context, op, opacity);
    else paintText(context, op, opacity);
    yield;
  }
}

function* paintGroup(context: Context, group: GroupOp, opacity: number): Generator<void> {
  const { at, clip, ops } = group;
  const own = group.opacity ?? 1;
  context.save();
  if (at) {
    context.translate(at.x, at.y);
    context.scale(at.scale, at.scale);
  }
  if (clip) {
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
  }
  for (const op of ops) yield* paint(context, op, opacity * own);
  context.restore();
}

function paintPath(context: Context, { steps, fill, stroke, evenOdd }: PathOp, opacity: number): void {
  context.beginPath();
  for (const step of steps) follow(context, step);
  if (fill) {
    context.globalAlpha = fill.alpha * opacity;
    context.fillStyle = fill.colour;
    context.fill(evenOdd ? "evenodd" : "nonzero");
  }
  if (stroke) {
    strokeBy(context, stroke, opacity);
    context.stroke();
  }
}

function follow(context: Context, [letter, ...numbers]: Step): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (letter === "M") context.moveTo(a, b);
  else if (letter === "L") context.lineTo(a, b);
  else if (letter === "Q") context.quadraticCurveTo(a, b, c, d);
  else if (letter === "C") context.bezierCurveTo(a, b, c, d, e, f);
  else context.closePath();
}

function strokeBy(context: Context, { colour, alpha, width, dash, cap, join }: Stroke, opacity: number): void {
  context.globalAlpha = alpha * opacity;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = cap;
  context.lineJoin = join;
  context.setLineDash([...dash]);
}

function paintText(context: Context, { lines, size, weight, anchor, fill, outline }: TextOp, opacity: number): void {
  context.font = `${weight} ${size}px ${font}`;
  context.textAlign = anchor === "middle" ? "center" : anchor;
  context.textBaseline = "alphabetic";
  for (const { text, x, y } of lines) {
    if (outline) {
      strokeBy(context, { ...outline, dash: [], cap: "butt", join: "round" }, opacity);
      context.strokeText(text, x, y);
    }
    fillBy(context, fill, opacity);
    context.fillText(text, x, y);
  }
}

function fillBy(context: Context, { colour, alpha }: Paint, opacity: number): void {
  context.globalAlpha = alpha * opacity;
  context.fillStyle = colour;
}
