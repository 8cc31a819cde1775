import { expect, test } from "vitest";
import { polygonPoints } from "../../../client/views/glyph-shapes.ts";

const corners = (shape: string) => polygonPoints(shape, 20, 10)?.split(" ").map(Number);

test("round and square shapes are no polygons", () => {
  expect(["ellipse", "rectangle", "round-rectangle"].map((shape) => polygonPoints(shape, 20, 10))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("a triangle stands on its base", () => {
  expect(corners("triangle")).toEqual([0, -5, -10, 5, 10, 5]);
});

test("a right rhomboid leans to the right", () => {
  expect(corners("right-rhomboid")).toEqual([-3.33, -5, 10, -5, 3.33, 5, -10, 5]);
});

test.each(["triangle", "diamond", "pentagon", "hexagon", "heptagon", "octagon", "star", "tag", "vee", "rhomboid"])(
  "a %s fills its box",
  (shape) => {
    const points = corners(shape) ?? [];
    const x = points.filter((_, i) => i % 2 === 0);
    const y = points.filter((_, i) => i % 2 === 1);
    expect([Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)]).toEqual([-10, 10, -5, 5]);
  },
);

test("a rounded polygon has the corners of the plain one", () => {
  expect(corners("round-hexagon")).toEqual(corners("hexagon"));
});
