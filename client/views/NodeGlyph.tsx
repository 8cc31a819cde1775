import { labelLens } from "../graph/lens.ts";
import type { Lens } from "../graph/types.ts";
import type { Theme } from "../session.ts";
import { polygonPoints } from "./glyph-shapes.ts";

interface Props {
  label: string;
  lens: Lens;
  theme: Theme;
  /** As the lens draws a variant of the label. */
  draw?: "filled" | "outlined" | "dashed";
  /** Another colour than the label's. */
  paint?: string;
  /** Width of the box it stands in, in px; it is as high. */
  size?: number;
}

/** The shape and colour of a label as on the canvas, small. Decorative: the name stands beside it. */
export function NodeGlyph({ label, lens, theme, draw = "filled", paint: given, size = 16 }: Props) {
  const { shape, colour, size: drawn } = labelLens(lens, label);
  const factor = Math.min((size - 2) / drawn[0], (size - 4) / drawn[1]);
  const [width, height] = [drawn[0] * factor, drawn[1] * factor];
  const paint = given ?? colour[theme];
  const line = { fill: "none", stroke: paint, "stroke-width": 1.5 };
  const look =
    draw === "filled" ? { fill: paint } : draw === "outlined" ? line : { ...line, "stroke-dasharray": "2 1.3" };
  return (
    <svg
      class="glyph"
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
    >
      <Shape shape={shape} width={width} height={height} look={look} />
    </svg>
  );
}

interface ShapeProps {
  shape: string;
  width: number;
  height: number;
  look: Record<string, string | number>;
}

function Shape({ shape, width, height, look }: ShapeProps) {
  const points = polygonPoints(shape, width, height);
  if (points) return <polygon points={points} stroke-linejoin="round" {...look} />;
  if (shape === "ellipse") return <ellipse rx={width / 2} ry={height / 2} {...look} />;
  const corner = shape.includes("round") || shape === "barrel" ? Math.min(width, height) / 4 : 0;
  return <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={corner} {...look} />;
}
