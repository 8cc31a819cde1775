import type { NodeSingular } from "cytoscape";
import { lineHeight } from "../graph/boxes.ts";
import { toLines } from "../graph/captions.ts";
import { placeOfNote } from "../graph/note-places.ts";
import { noteWidth } from "../graph/parts.ts";
import type { Look, Point } from "../graph/picture.ts";
import type { Stage } from "../graph/stage.ts";
import type { DrawnRules } from "../graph/style.ts";
import { drawnLook } from "./camera.ts";

/** As the sheet of styles has a note: letters, the room around the text; px. */
const note = { size: 13, x: 12, y: 8 };
/** The colour of a note's paper: half the mark, half the panel. */
const papers = { light: "#fff4d5", dark: "#3b3217" };
const sign = { w: 13, h: 12 };

/** How a still draws what lies over the canvas of a page: its notes, and the signs of caution that would come too late. */
export function stillRules(stage: Stage): DrawnRules {
  return (surface, font) => [
    {
      selector: "node.still-note",
      style: {
        ...{ shape: "round-rectangle", "corner-radius": "4", "background-color": papers[stage.theme] },
        ...{ "background-opacity": 1, "border-width": 1, "border-color": surface.line2, events: "no", "z-index": 8 },
        ...{ color: surface.text, "font-family": font, "text-justification": "left" },
      },
    },
    {
      selector: "node.still-sign",
      style: {
        ...{ shape: "triangle", "background-color": surface.canvas, "background-opacity": 1, events: "no" },
        ...{
          "border-width": 1.5,
          "border-color": surface.warn,
          color: surface.warn,
          "font-family": font,
          "z-index": 7,
        },
      },
    },
  ];
}

/** Draws the notes and signs of caution of the picture that stands, in the place of those of the one before. */
export function drawStillMarks(stage: Stage): void {
  const { cy } = stage;
  cy.nodes(".still-note, .still-sign").remove();
  for (const ele of stage.nodes()) if (isMarked(ele)) addSign(stage, ele);
  for (const one of stage.parts.notes ?? []) {
    const at = placeOfNote(stage, one);
    if (at) addNote(stage, one.id, one.text, at, one.width ?? noteWidth.usual);
  }
}

/** Nodes that a picture draws by value keep their signs while one presents. */
function isMarked(ele: NodeSingular): boolean {
  return !ele.is(".out, .said") && !ele.data("first") && ele.data("value") && ele.data("marks")?.warns === true;
}

function addSign(stage: Stage, ele: NodeSingular): void {
  const { x, y } = ele.position();
  const { w, h } = drawnLook(ele);
  const at = { x: x - w / 2 - 6, y: y - h / 2 - 7 };
  const faint = ele.hasClass("faint") ? " faint" : "";
  add(stage, `still-sign${faint}`, ele.id(), at, { ...sign, caption: "!", size: 8, weight: 700 });
}

function addNote({ language, measure, cy }: Stage, id: string, text: string, at: Point, width: number): void {
  const lines = text.split("\n").flatMap((line) => {
    return toLines(line, language, width - 2 * note.x, note.size, measure, Infinity);
  });
  const h = lines.length * note.size * lineHeight + 2 * note.y;
  const wide = Math.max(...lines.map((line) => measure(line, note.size)));
  // As it is written: from the left.
  const shift = note.x + wide / 2 - width / 2;
  const look = { w: width, h, caption: lines.join("\n"), size: note.size, weight: 400, shift };
  add({ cy }, "still-note", id, { x: at.x + width / 2, y: at.y + h / 2 }, look);
}

function add(
  { cy }: Pick<Stage, "cy">,
  classes: string,
  of: string,
  position: Point,
  own: Pick<Look, "w" | "h" | "caption" | "size" | "weight" | "shift">,
): void {
  const look = { ...own, side: "middle", gap: 0, ink: "text", border: 0 };
  const data = { id: `\u0000${classes} ${of}`, label: "", draw: "filled", look };
  cy.add({ group: "nodes", data, position, classes: `${classes} drawn`, selectable: false, grabbable: false });
}
