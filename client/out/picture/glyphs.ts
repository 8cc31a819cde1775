import { polygonPoints } from "../../views/glyph-shapes.ts";
import type { Op } from "./ops.ts";
import { ellipse, line, path, polygon, rectangle, solid } from "./shapes.ts";

type Draw = "filled" | "outlined" | "dashed";

/** The shape of a label, small, around 0, 0. `ground` is inside of what is only outlined. */
export function glyphOps(
  shape: string,
  size: readonly [number, number],
  colour: string,
  draw: Draw,
  ground: string,
): Op[] {
  const factor = Math.min(14 / size[0], 12 / size[1]);
  const [w, h] = [size[0] * factor, size[1] * factor];
  const steps = outline(shape, w, h);
  if (draw === "filled") return [path(steps, { fill: solid(colour) })];
  const stroke = line(colour, 1.5, draw === "dashed" ? [2, 1.3] : []);
  return [path(steps, { fill: solid(ground), stroke })];
}

function outline(shape: string, w: number, h: number) {
  const points = polygonPoints(shape, w, h);
  if (points) return polygon(points.split(" ").map(Number));
  if (shape === "ellipse") return ellipse(0, 0, w / 2, h / 2);
  const corner = shape.includes("round") || shape === "barrel" ? Math.min(w, h) / 4 : 0;
  return rectangle(-w / 2, -h / 2, w, h, corner);
}

/** A short line with a dash; whole where there is none. */
export function lineGlyph(colour: string, dash: readonly number[] | undefined, width = 1.75): Op[] {
  const cap = dash?.[0] === 1 ? "round" : "butt";
  return [
    path(
      [
        ["M", -9.5, 0],
        ["L", 9.5, 0],
      ],
      { stroke: line(colour, width, dash ?? [], cap) },
    ),
  ];
}
