import type { Measure } from "../../graph/measure.ts";
import type { Language } from "../../session.ts";
import type { TextOp } from "./ops.ts";
import { solid } from "./shapes.ts";
import { wrapped } from "./wrap.ts";

/** How a text is set: px of letters, of lines, their weight and colour. */
export interface Face {
  size: number;
  line: number;
  weight: number;
  colour: string;
}

/** A text that was set: what draws it, and how high it is. */
export interface SetText {
  op: TextOp;
  height: number;
}

interface Where {
  x: number;
  y: number;
  width: number;
  /** Lines at most; an ellipsis says that there is more. */
  most?: number;
  href?: string | undefined;
}

/** Sets a text into a width from a top left corner. */
export function setText(words: string, face: Face, where: Where, language: Language, measure: Measure): SetText {
  const { size, line, weight, colour } = face;
  const { x, y, width, most, href } = where;
  const lines = wrapped(words, width, language, (text) => measure(text, size, weight), most);
  // Letters stand in the middle of their line.
  const first = y + line / 2 + size * 0.36;
  const op: TextOp = {
    ...{ kind: "text", size, weight, anchor: "start", fill: solid(colour) },
    lines: lines.map((text, index) => ({ text, x, y: first + index * line })),
    ...(href === undefined ? {} : { href }),
  };
  return { op, height: lines.length * line };
}
