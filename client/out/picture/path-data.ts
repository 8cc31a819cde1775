import type { Step } from "./ops.ts";
import { arc } from "./shapes.ts";

const counts: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, a: 7, z: 0 };
const token = /([a-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;

interface Pen {
  x: number;
  y: number;
  /** Where the outline began. */
  from: { x: number; y: number };
  steps: Step[];
}

/** Reads the `d` of a path as our own signs write it: M L H V Q C A Z, absolute and relative. */
export function readPath(data: string): Step[] {
  const pen: Pen = { x: 0, y: 0, from: { x: 0, y: 0 }, steps: [] };
  let letter = "";
  let numbers: number[] = [];
  for (const [, name, number] of data.matchAll(token)) {
    if (name) {
      letter = name;
      numbers = [];
    } else numbers.push(Number(number));
    if (numbers.length < (counts[letter.toLowerCase()] ?? 0) || (!name && letter === "")) continue;
    draw(pen, letter, numbers);
    numbers = [];
    if (letter === "m") letter = "l";
    if (letter === "M") letter = "L";
  }
  return pen.steps;
}

function draw(pen: Pen, letter: string, numbers: number[]): void {
  const kind = letter.toLowerCase();
  const relative = letter === kind;
  const [ox, oy] = relative ? [pen.x, pen.y] : [0, 0];
  const at = (index: number) => (numbers[index] ?? 0) + (index % 2 === 0 ? ox : oy);
  if (kind === "z") {
    pen.steps.push(["Z"]);
    Object.assign(pen, pen.from);
    return;
  }
  if (kind === "a") {
    arcTo(pen, numbers, { x: (numbers[5] ?? 0) + ox, y: (numbers[6] ?? 0) + oy });
    return;
  }
  const x = kind === "h" ? (numbers[0] ?? 0) + ox : kind === "v" ? pen.x : at(numbers.length - 2);
  const y = kind === "v" ? (numbers[0] ?? 0) + oy : kind === "h" ? pen.y : at(numbers.length - 1);
  if (kind === "m") pen.from = { x, y };
  if (kind === "q") pen.steps.push(["Q", at(0), at(1), x, y]);
  else if (kind === "c") pen.steps.push(["C", at(0), at(1), at(2), at(3), x, y]);
  else pen.steps.push([kind === "m" ? "M" : "L", x, y]);
  Object.assign(pen, { x, y });
}

/** An arc by its end, as SVG tells one; for circles and ellipses that are not turned. */
function arcTo(pen: Pen, [rx = 0, ry = 0, , large = 0, sweep = 0]: number[], to: { x: number; y: number }): void {
  const half = { x: (pen.x - to.x) / 2, y: (pen.y - to.y) / 2 };
  const grown = Math.max(1, Math.hypot(half.x / rx, half.y / ry));
  const [a, b] = [rx * grown, ry * grown];
  const share = (half.x / a) ** 2 + (half.y / b) ** 2;
  const far = Math.sqrt(Math.max(0, 1 / (share || 1) - 1)) * (large === sweep ? -1 : 1);
  const centre = {
    x: (pen.x + to.x) / 2 + (far * a * half.y) / b,
    y: (pen.y + to.y) / 2 - (far * b * half.x) / a,
  };
  const angle = (x: number, y: number) => Math.atan2((y - centre.y) / b, (x - centre.x) / a);
  const [from, end] = [angle(pen.x, pen.y), angle(to.x, to.y)];
  pen.steps.push(...arc(centre.x, centre.y, a, b, from, end, sweep === 0).slice(1));
  Object.assign(pen, to);
}
