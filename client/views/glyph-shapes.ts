/** A polygon's points as x, y, x, y … in a square from -1 to 1, as Cytoscape draws its shapes. */
type Points = number[];

const half = 1 / 3;
const cut = 0.45;

const polygons = new Map<string, Points>(
  Object.entries({
    triangle: ngon(3),
    diamond: [0, -1, 1, 0, 0, 1, -1, 0],
    pentagon: ngon(5),
    hexagon: ngon(6),
    heptagon: ngon(7),
    octagon: ngon(8),
    star: star(),
    tag: [-1, -1, 0.25, -1, 1, 0, 0.25, 1, -1, 1],
    rhomboid: [-1, -1, half, -1, 1, 1, -half, 1],
    "right-rhomboid": [-half, -1, 1, -1, half, 1, -1, 1],
    "cut-rectangle": [
      -1,
      -1 + cut,
      -1 + cut,
      -1,
      1 - cut,
      -1,
      1,
      -1 + cut,
      1,
      1 - cut,
      1 - cut,
      1,
      -1 + cut,
      1,
      -1,
      1 - cut,
    ],
    "concave-hexagon": [-1, -0.95, -0.75, 0, -1, 0.95, 1, 0.95, 0.75, 0, 1, -0.95],
    vee: [-1, -1, 0, -half, 1, -1, 0, 1],
  }),
);

function ngon(sides: number): Points {
  const step = (2 * Math.PI) / sides;
  const first = Math.PI / 2 + (sides % 2 === 0 ? step / 2 : 0);
  const angles = Array.from({ length: sides }, (_, i) => first + i * step);
  return stretch(angles.flatMap((angle) => [Math.cos(angle), -Math.sin(angle)]));
}

function star(): Points {
  const corners = Array.from({ length: 10 }, (_, i) => ({ angle: (i * Math.PI) / 5, radius: i % 2 === 0 ? 1 : 0.4 }));
  return stretch(corners.flatMap(({ angle, radius }) => [radius * Math.sin(angle), -radius * Math.cos(angle)]));
}

function stretch(points: Points): Points {
  const [x, y] = [0, 1].map((axis) => scale(points.filter((_, i) => i % 2 === axis)));
  return points.map((value, i) => (i % 2 === 0 ? x : y)?.(value) ?? value);
}

function scale(values: number[]): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => ((value - low) / span) * 2 - 1;
}

/** The corners of a Cytoscape shape in a box around 0, 0, for `<polygon points>`; undefined for round and square ones. */
export function polygonPoints(shape: string, width: number, height: number): string | undefined {
  const points = polygons.get(shape.replace(/^round-(?=triangle|diamond|pentagon|hexagon|heptagon|octagon|tag)/, ""));
  return points?.map((value, i) => ((value * (i % 2 === 0 ? width : height)) / 2).toFixed(2)).join(" ");
}
