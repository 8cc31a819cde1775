import type { Marks } from "../../graph/elements.ts";
import { drawMarks } from "../../graph/marks.ts";
import type { Surface } from "../../graph/palette.ts";
import type { Look, Point } from "../../graph/picture.ts";
import type { GroupOp, Op, PathOp } from "./ops.ts";
import { readPath } from "./path-data.ts";
import { ellipse, line, rectangle, solid, text } from "./shapes.ts";

/** What stands at the corners of a node and the sign in it, around the node's middle. */
export function marksOps(
  look: Look,
  marks: Marks | undefined,
  surface: Surface,
  icon: string | undefined,
  at: Point,
): Op[] {
  const address = drawMarks(look, marks && { ...marks, focused: false }, surface, icon);
  if (address === "none") return [];
  const svg = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return [{ kind: "group", at: { ...at, scale: 1 }, ops: childrenOf(root, {}) }];
}

type Inherited = { fill?: string };

function childrenOf(parent: Element, inherited: Inherited): Op[] {
  return [...parent.children].flatMap((child) => read(child, inherited));
}

function read(element: Element, inherited: Inherited): Op[] {
  const fill = element.getAttribute("fill") ?? inherited.fill;
  const ops = element.localName === "g" ? childrenOf(element, fill ? { fill } : {}) : shapeOf(element, fill);
  const moved = placeOf(element.getAttribute("transform"));
  return moved ? [{ kind: "group", ops, at: moved }] : ops;
}

function placeOf(transform: string | null): GroupOp["at"] {
  if (!transform) return undefined;
  const numbers = (name: string) => new RegExp(`${name}\\(([^)]*)\\)`).exec(transform)?.[1]?.split(/[ ,]+/).map(Number);
  const [x = 0, y = 0] = numbers("translate") ?? [];
  return { x, y, scale: numbers("scale")?.[0] ?? 1 };
}

function shapeOf(element: Element, fill: string | undefined): Op[] {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  const outline = {
    rect: () => rectangle(number("x"), number("y"), number("width"), number("height"), number("rx")),
    circle: () => ellipse(number("cx"), number("cy"), number("r"), number("r")),
    path: () => readPath(element.getAttribute("d") ?? ""),
  }[element.localName];
  if (outline) return [drawn(element, fill, { kind: "path", steps: outline() })];
  if (element.localName !== "text") return [];
  const at = { x: number("x"), y: number("y") };
  const weight = number("font-weight");
  return [
    text(element.textContent, at, { size: number("font-size"), colour: fill ?? "#000000", weight, anchor: "middle" }),
  ];
}

function drawn(element: Element, fill: string | undefined, op: PathOp): PathOp {
  const stroke = element.getAttribute("stroke");
  const width = Number(element.getAttribute("stroke-width") ?? 1);
  const cap = element.getAttribute("stroke-linecap") === "round" ? "round" : "butt";
  return {
    ...op,
    ...(fill !== "none" ? { fill: solid(fill ?? "#000000") } : {}),
    ...(stroke ? { stroke: line(stroke, width, [], cap) } : {}),
    ...(element.getAttribute("fill-rule") === "evenodd" ? { evenOdd: true } : {}),
  };
}

/** A sign of value-glyphs.ts around 0, 0, 10 px wide. */
export function signOps(svg: string, colour: string): Op[] {
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`;
  return childrenOf(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, { fill: colour });
}
