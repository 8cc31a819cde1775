import type { Snapshot, State } from "../../../snapshot/schema.ts";
import { createMeasure } from "../../graph/measure.ts";
import { surfaces } from "../../graph/palette.ts";
import { outWords } from "../../i18n/out.ts";
import type { OutTask } from "../format.ts";
import { filterText } from "../words.ts";
import { flow, heightOf, type Row, stacked } from "./flow.ts";
import { legendLines } from "./legend-lines.ts";
import type { Op } from "./ops.ts";
import type { Easel, Picture, Region } from "./picture.ts";

/** Legend and filters at the lower edge of the room of a picture, and the height that they take from it. */
export function besideOps(
  { choices, snapshot }: Pick<OutTask, "snapshot" | "choices">,
  state: State,
  picture: Picture,
  room: Region,
): { ops: Op[]; height: number } {
  const { language, theme } = choices;
  const surface = surfaces[theme];
  const measure = createMeasure();
  const filters = choices.filters ? filterText(snapshot, state, language) : "";
  const words = filters
    ? [{ text: `${outWords(language).filtered}: ${filters}`, weight: 400, colour: surface.text2 }]
    : [];
  const rows = flow(words, { size: 11, line: 16, width: room.width, language, measure }).slice(0, words.length * 3);
  const { region } = picture;
  const fitting = (taken: number) => Math.min(room.width / region.width, (room.height - taken) / region.height);
  const all = (taken: number) => {
    const legend = choices.legend ? legendLines(picture.legend, room.width, fitting(taken), surface, measure) : [];
    const made = [...legend, ...rows];
    // So many kinds that they would leave no room for the picture are cut.
    while (made.length > 0 && heightOf(made) > room.height * 0.4) made.pop();
    return made;
  };
  const taking = (some: readonly Row[]) => heightOf(some) + (some.length > 0 ? 8 : 0);
  // Circles of sizes are as large as the nodes of a picture that is smaller the more room they take.
  const made = [0, 1, 2].reduce((before) => all(taking(before)), all(0));
  return { ops: stacked(made, room.x, room.y + room.height - heightOf(made)), height: taking(made) };
}

/** A slide is seen on a screen that is so many times as wide as its px: captions that can be read there show. */
const seen = 1.35;

/** The picture of a slide: a step as it is presented, or the one of a snapshot without a story. */
export function drawFor(easel: Easel, { story, state }: Snapshot, step: number, room: Region): Promise<Picture> {
  const size = { width: Math.round(room.width * seen), height: Math.round(room.height * seen) };
  return story ? easel.drawStep(step, size) : easel.draw(state, size);
}
