import type { Note } from "./parts.ts";
import type { Point } from "./picture.ts";
import type { Stage } from "./stage.ts";

/** Where a note stands on the canvas; undefined where its node is not here or out of sight. */
export function placeOfNote({ cy }: Stage, { of, at }: Note): Point | undefined {
  if (of === undefined) return at;
  const ele = cy.getElementById(of);
  if (ele.empty() || ele.is(".out, .said")) return undefined;
  const { x, y } = ele.position();
  return { x: x + at.x, y: y + at.y };
}

/** Tells the camera now and whenever it moves; gives back what ends it. */
export function followCamera({ cy }: Stage, tell: (zoom: number, pan: Point) => void): () => void {
  const say = () => tell(cy.zoom(), cy.pan());
  say();
  cy.on("viewport", say);
  return () => {
    cy.removeListener("viewport", say);
  };
}

/** Letters of all notes together that a page breaks into lines in no time, and what each has beyond. */
const [together, each] = [60_000, 150];

/** The texts of notes as a frozen picture says them: whole until there are very many letters, then their beginnings. */
export function readTexts(notes: readonly Note[]): string[] {
  let left = together;
  return notes.map(({ text }) => {
    const said = text.length <= Math.max(left, each) ? text : `${text.slice(0, Math.max(left, each))}…`;
    left -= said.length;
    return said;
  });
}
