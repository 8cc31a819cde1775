import type { Op, Paint, Step, TextOp } from "./ops.ts";
import { arc, ellipse, rectangle } from "./shapes.ts";

/** How far the descent of a font (as CSS writes one) is below its baseline, px. */
export type Descent = (font: string) => number;

/**
 * What Cytoscape draws with in the place of a canvas: it keeps what is drawn as a list. So a file is drawn by the same
 * code as the screen. Transforms are not kept; Cytoscape needs none when its cached outlines are off.
 */
export class Recorder {
  ops: Op[] = [];
  fillStyle = "#000000";
  strokeStyle = "#000000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  lineDashOffset = 0;
  font = "10px sans-serif";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  globalAlpha = 1;
  globalCompositeOperation = "source-over";
  private steps: Step[] = [];
  private dash: number[] = [];
  private outline: TextOp["outline"];
  private readonly descent: Descent;

  constructor(descent: Descent) {
    this.descent = descent;
  }

  /** What was drawn since the last time. */
  take(): Op[] {
    const taken = this.ops;
    this.ops = [];
    return taken;
  }

  beginPath(): void {
    this.steps = [];
  }

  moveTo(x: number, y: number): void {
    this.steps.push(["M", x, y]);
  }

  lineTo(x: number, y: number): void {
    this.steps.push([this.steps.length === 0 ? "M" : "L", x, y]);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.steps.push(["Q", cx, cy, x, y]);
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.steps.push(["C", ax, ay, bx, by, x, y]);
  }

  closePath(): void {
    if (this.steps.length > 0 && this.steps.at(-1)?.[0] !== "Z") this.steps.push(["Z"]);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.steps.push(...rectangle(x, y, width, height));
  }

  arc(x: number, y: number, radius: number, from: number, to: number, against = false): void {
    this.steps.push(...arc(x, y, radius, radius, from, to, against, this.steps.length > 0));
  }

  ellipse(x: number, y: number, rx: number, ry: number, _turn: number, from: number, to: number): void {
    const whole = Math.abs(to - from) >= 2 * Math.PI;
    this.steps.push(...(whole ? ellipse(x, y, rx, ry) : arc(x, y, rx, ry, from, to, false)));
  }

  /** A round corner between where the outline is, `a` and `b`. */
  arcTo(ax: number, ay: number, bx: number, by: number, radius: number): void {
    const from = this.here();
    const [u, v] = [unit(from.x - ax, from.y - ay), unit(bx - ax, by - ay)];
    const angle = Math.acos(Math.max(-1, Math.min(1, u.x * v.x + u.y * v.y)));
    if (radius <= 0 || angle < 1e-6 || Math.PI - angle < 1e-6) {
      this.lineTo(ax, ay);
      return;
    }
    const cut = radius / Math.tan(angle / 2);
    const k = (4 / 3) * Math.tan((Math.PI - angle) / 4) * radius;
    const [p, q] = [
      { x: ax + u.x * cut, y: ay + u.y * cut },
      { x: ax + v.x * cut, y: ay + v.y * cut },
    ];
    this.lineTo(p.x, p.y);
    this.bezierCurveTo(p.x - u.x * k, p.y - u.y * k, q.x - v.x * k, q.y - v.y * k, q.x, q.y);
  }

  setLineDash(dash: number[]): void {
    this.dash = [...dash];
  }

  fill(): void {
    const fill = this.paint(this.fillStyle);
    if (fill.alpha > 0 && this.steps.length > 1) this.ops.push({ kind: "path", steps: [...this.steps], fill });
  }

  stroke(): void {
    const paint = this.paint(this.strokeStyle);
    if (paint.alpha <= 0 || this.lineWidth <= 0 || this.steps.length < 2) return;
    const stroke = { ...paint, width: this.lineWidth, dash: this.dash, cap: this.lineCap, join: this.lineJoin };
    const last = this.ops.at(-1);
    if (last?.kind === "path" && last.fill && !last.stroke && same(last.steps, this.steps)) last.stroke = stroke;
    else this.ops.push({ kind: "path", steps: [...this.steps], stroke });
  }

  strokeText(): void {
    this.outline = { ...this.paint(this.strokeStyle), width: this.lineWidth };
  }

  fillText(words: string, x: number, y: number): void {
    const { outline } = this;
    this.outline = undefined;
    const fill = this.paint(this.fillStyle);
    if (fill.alpha <= 0 || words.trim() === "") return;
    const at = { text: words, x, y: this.textBaseline === "bottom" ? y - this.descent(this.font) : y };
    const [size, weight] = [Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 12), weightOf(this.font)];
    const anchor = this.textAlign === "center" ? "middle" : this.textAlign === "right" ? "end" : "start";
    const drawn = { size, weight, anchor, fill, ...(outline ? { outline } : {}) } as const;
    const last = this.ops.at(-1);
    if (last?.kind === "text" && alike(last, drawn)) last.lines = [...last.lines, at];
    else this.ops.push({ kind: "text", lines: [at], ...drawn });
  }

  /** Marks are drawn from what they say, not from their image. */
  drawImage(): void {}
  save(): void {}
  restore(): void {}
  clip(): void {}
  translate(): void {}
  rotate(): void {}
  scale(): void {}

  private here(): { x: number; y: number } {
    const last = this.steps.findLast((step) => step[0] !== "Z") ?? ["M", 0, 0];
    const [x, y] = last.slice(-2) as [number, number];
    return { x, y };
  }

  /** What clears the ground for an arrow paints nothing. */
  private paint(style: string): Paint {
    const { colour, alpha } = readColour(style);
    return { colour, alpha: this.globalCompositeOperation === "destination-out" ? 0 : alpha * this.globalAlpha };
  }
}

/** Whether two texts differ in their lines alone. */
function alike({ kind: _, lines: __, ...a }: TextOp, b: Omit<TextOp, "kind" | "lines">): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function weightOf(font: string): number {
  return Number(/(?:^|\s)([1-9]00|bold)\s/.exec(font)?.[1]?.replace("bold", "700") ?? 400);
}

function unit(x: number, y: number): { x: number; y: number } {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

function same(a: readonly Step[], b: readonly Step[]): boolean {
  return a.length === b.length && a.every((step, at) => step.every((part, index) => part === b[at]?.[index]));
}

/** Reads `rgb(…)`, `rgba(…)` and `#rrggbb`. */
export function readColour(style: string): Paint {
  if (style.startsWith("#")) return { colour: style.toLowerCase(), alpha: 1 };
  const [r = 0, g = 0, b = 0, alpha = 1] = (style.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const hex = [r, g, b].map((one) => Math.round(one).toString(16).padStart(2, "0")).join("");
  return { colour: `#${hex}`, alpha };
}
