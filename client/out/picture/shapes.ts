import type { Op, Paint, PathOp, Step, Stroke, TextOp } from "./ops.ts";

/** A rectangle, with round corners where `radius` says so. */
export function rectangle(x: number, y: number, width: number, height: number, radius = 0): Step[] {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r <= 0) return [["M", x, y], ["L", right, y], ["L", right, bottom], ["L", x, bottom], ["Z"]];
  const k = r * 0.4477;
  return [
    ["M", x + r, y],
    ["L", right - r, y],
    ["C", right - k, y, right, y + k, right, y + r],
    ["L", right, bottom - r],
    ["C", right, bottom - k, right - k, bottom, right - r, bottom],
    ["L", x + r, bottom],
    ["C", x + k, bottom, x, bottom - k, x, bottom - r],
    ["L", x, y + r],
    ["C", x, y + k, x + k, y, x + r, y],
    ["Z"],
  ];
}

/** An ellipse from four curves. */
export function ellipse(x: number, y: number, rx: number, ry: number): Step[] {
  return [...arc(x, y, rx, ry, 0, 2 * Math.PI, false), ["Z"]];
}

/** Part of an ellipse by angles, as curves of at most a quarter each. */
export function arc(
  x: number,
  y: number,
  rx: number,
  ry: number,
  from: number,
  to: number,
  against: boolean,
  joined = false,
): Step[] {
  const turn = 2 * Math.PI;
  let sweep = to - from;
  if (against) sweep = sweep <= -turn ? -turn : -(((-sweep % turn) + turn) % turn);
  else sweep = sweep >= turn ? turn : ((sweep % turn) + turn) % turn;
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / parts;
  const k = (4 / 3) * Math.tan(step / 4);
  const steps: Step[] = [[joined ? "L" : "M", x + rx * Math.cos(from), y + ry * Math.sin(from)]];
  for (let part = 0; part < parts; part++) {
    const [a, b] = [from + part * step, from + (part + 1) * step];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    const first = [x + rx * (ca - k * sa), y + ry * (sa + k * ca)] as const;
    const second = [x + rx * (cb + k * sb), y + ry * (sb - k * cb)] as const;
    steps.push(["C", ...first, ...second, x + rx * cb, y + ry * sb]);
  }
  return steps;
}

/** A closed outline through corners given as x, y, x, y … */
export function polygon(points: readonly number[]): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    steps.push([at === 0 ? "M" : "L", points[at] ?? 0, points[at + 1] ?? 0]);
  return [...steps, ["Z"]];
}

export function solid(colour: string, alpha = 1): Paint {
  return { colour, alpha };
}

/** A line of one colour. */
export function line(colour: string, width: number, dash: readonly number[] = [], cap: Stroke["cap"] = "butt"): Stroke {
  return { colour, alpha: 1, width, dash, cap, join: "round" };
}

export function path(steps: readonly Step[], drawn: Pick<PathOp, "fill" | "stroke">): PathOp {
  return { kind: "path", steps, ...drawn };
}

/** One line of text. */
export function text(
  words: string,
  at: { x: number; y: number },
  drawn: { size: number; colour: string; weight?: number; anchor?: TextOp["anchor"]; href?: string; follows?: boolean },
): TextOp {
  const { size, colour, weight = 400, anchor = "start", href, follows } = drawn;
  const shared = { kind: "text" as const, size, weight, anchor, fill: solid(colour) };
  return { ...shared, lines: [{ text: words, ...at }], ...(href ? { href } : {}), ...(follows ? { follows } : {}) };
}

/** All texts of a drawing, for fetching the letters they need. */
export function textsOf(ops: readonly Op[]): { text: string; weight: number }[] {
  return ops.flatMap((op) => {
    if (op.kind === "group") return textsOf(op.ops);
    return op.kind === "text" ? op.lines.map(({ text: words }) => ({ text: words, weight: op.weight })) : [];
  });
}
