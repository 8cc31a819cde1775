import { createMeasure } from "../../graph/measure.ts";
import { placeOfNote } from "../../graph/note-places.ts";
import { surfaces } from "../../graph/palette.ts";
import { type Note, noteWidth } from "../../graph/parts.ts";
import type { Stage } from "../../graph/stage.ts";
import type { GroupOp, Op } from "./ops.ts";
import type { Region } from "./picture.ts";
import { line, path, rectangle, solid } from "./shapes.ts";
import { wrapped } from "./wrap.ts";

/** As the sheet of styles has a note: letters, a line, the room around the text; px. */
const type = { size: 13, line: 18, x: 13, y: 9, least: 34 };
/** The colour of a note's paper: half the mark, half the panel. */
const papers = { light: "#fff4d5", dark: "#3b3217" };

interface Placed {
  note: Note;
  box: Region;
  lines: string[];
}

function placed(stage: Stage): Placed[] {
  const measure = createMeasure();
  return (stage.parts.notes ?? []).flatMap((note) => {
    const at = placeOfNote(stage, note);
    if (!at) return [];
    const width = note.width ?? noteWidth.usual;
    const room = width - 2 * type.x;
    const lines = wrapped(note.text, room, stage.language, (text) => measure(text, type.size));
    const height = Math.max(type.least, lines.length * type.line + 2 * type.y);
    return [{ note, box: { ...at, width, height }, lines }];
  });
}

/** The room that each note takes. */
export function noteRooms(stage: Stage): Region[] {
  return placed(stage).map(({ box }) => box);
}

/** The notes over a picture, with lines to their nodes. */
export function noteOps(stage: Stage): GroupOp[] {
  const notes = placed(stage);
  const { text3, line2, text } = surfaces[stage.theme];
  const leaders: Op[] = notes.flatMap(({ note, box }) => leader(note, box, text3));
  const sheets = notes.map(({ note, box, lines }): GroupOp => {
    const { x, y, width, height } = box;
    const paper = path(rectangle(x + 0.5, y + 0.5, width - 1, height - 1, 4), {
      fill: solid(papers[stage.theme]),
      stroke: line(line2, 1),
    });
    const first = y + type.y + 13.5;
    const words: Op = {
      ...{ kind: "text", size: type.size, weight: 400, anchor: "start", fill: solid(text) },
      lines: lines.map((words, index) => ({ text: words, x: x + type.x, y: first + index * type.line })),
    };
    return { kind: "group", title: note.text, ops: [paper, words] };
  });
  return leaders.length > 0 ? [{ kind: "group", ops: leaders }, ...sheets] : sheets;
}

function leader(note: Note, box: Region, colour: string): Op[] {
  if (note.of === undefined) return [];
  const node = { x: box.x - note.at.x, y: box.y - note.at.y };
  const end = { x: box.x + box.width / 2, y: box.y + 14 };
  const far = Math.hypot(end.x - node.x, end.y - node.y);
  if (far < 24) return [];
  const start = { x: node.x + ((end.x - node.x) * 22) / far, y: node.y + ((end.y - node.y) * 22) / far };
  const way = path(
    [
      ["M", start.x, start.y],
      ["L", end.x, end.y],
    ],
    { stroke: line(colour, 1, [2, 3]) },
  );
  return [way];
}
