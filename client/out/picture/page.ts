import type { Snapshot, State, StoryStep } from "../../../snapshot/schema.ts";
import { createMeasure } from "../../graph/measure.ts";
import { type Surface, surfaces } from "../../graph/palette.ts";
import { outWords } from "../../i18n/out.ts";
import { said } from "../../snapshot/said.ts";
import { citedBy } from "../cited-by.ts";
import type { OutChoices, OutTask } from "../format.ts";
import { lettersFor } from "../letters.ts";
import { asOfText, filterText, sourceText, titleText } from "../words.ts";
import { citedRows } from "./cited.ts";
import { flow, gap, heightOf, type Row, type Setting, stacked } from "./flow.ts";
import { legendOps } from "./legend-place.ts";
import type { Op, Sheet } from "./ops.ts";
import type { Easel, Picture } from "./picture.ts";
import { placed } from "./place.ts";
import { roomy } from "./roomy.ts";
import { line, path, textsOf } from "./shapes.ts";

type Task = Pick<OutTask, "snapshot" | "choices" | "step" | "link">;

/** The canvas that a step of a story is shown on in a picture, px. */
const stepRoom = { width: 1080, height: 680 };
const rim = 28;
const least = 640;

/** One picture with what stands beside it on choice, as a sheet. `foreign`: readers will see it in letters of their own. */
export async function composePage(easel: Easel, task: Task, foreign = false): Promise<Sheet> {
  const { snapshot, choices, step } = task;
  const { language } = choices;
  const shown = snapshot.story?.steps[(step ?? 1) - 1];
  const picture = shown ? await easel.drawStep(step ?? 1, stepRoom) : await easel.draw(snapshot.state);
  const make = () => compose(picture, task, shown, foreign);
  // Set twice: widths are right once the letters are there.
  await lettersFor(
    textsOf(make().ops)
      .map(({ text }) => text)
      .join(""),
  );
  const { ops, width, height } = make();
  const { nodes, edges } = easel.frozen.explorer.state.peek();
  const ground = surfaces[choices.theme].canvas;
  return {
    ...{ width, height, ops, language },
    ...(choices.transparent ? {} : { ground }),
    title: titleOf(snapshot, shown, choices)
      .filter((one) => one !== "")
      .join(" – "),
    description: outWords(language).described(nodes, edges),
  };
}

function compose(
  picture: Picture,
  task: Task,
  shown: StoryStep | undefined,
  foreign: boolean,
): Pick<Sheet, "ops" | "width" | "height"> {
  const { choices } = task;
  const surface = surfaces[choices.theme];
  const inner = Math.max(least, Math.round(picture.region.width * picture.zoom));
  const measure = createMeasure();
  const room = foreign ? roomy(measure) : measure;
  const setting = { size: 13, line: 20, width: inner, language: choices.language, measure, room };
  const head = headRows(task, shown, surface, setting);
  const foot = footRows(task, shown, surface, setting);
  const bare = head.length === 0 && foot.length === 0 && !choices.legend;
  const side = bare ? 0 : rim;
  const box = { x: side, y: 0, width: inner, height: Math.round((picture.region.height * picture.zoom * 100) / 100) };
  if (bare) box.width = Math.round(picture.region.width * picture.zoom);
  let y = side;
  const ops: Op[] = stacked(head, side, y);
  y += heightOf(head) + (head.length > 0 ? 12 : 0);
  ops.push(placed(picture, { ...box, y }));
  y += box.height;
  if (choices.legend) {
    const by = { surface, measure: room, language: choices.language, zoom: picture.zoom };
    const legend = legendOps(picture.legend, { x: side, y: y + 16, width: inner }, by);
    ops.push(rule(side, y + 4, inner, surface), ...legend.ops);
    y += legend.height + 16;
  }
  if (foot.length > 0) {
    ops.push(rule(side, y + 12, inner, surface), ...stacked(foot, side, y + 22));
    y += heightOf(foot) + 22;
  }
  return { ops, width: box.width + 2 * side, height: y + side };
}

function rule(x: number, y: number, width: number, { line: colour }: Surface): Op {
  return path(
    [
      ["M", x, y],
      ["L", x + width, y],
    ],
    { stroke: line(colour, 1) },
  );
}

function titleOf(snapshot: Snapshot, shown: StoryStep | undefined, { language }: OutChoices): [string, string] {
  const title = titleText(snapshot, language);
  const step = shown ? said(shown.title, language) : "";
  return step === "" ? ["", title] : [title, step];
}

function headRows(
  { snapshot, choices }: Task,
  shown: StoryStep | undefined,
  surface: Surface,
  setting: Setting,
): Row[] {
  const [over, title] = titleOf(snapshot, shown, choices);
  const asOf = choices.asOf ? asOfText(snapshot, choices.language) : "";
  const of = (text: string, weight: number, colour: string) => [{ text, weight, colour }];
  return [
    ...(choices.title && over ? flow(of(over, 600, surface.text2), setting) : []),
    ...(choices.title ? flow(of(title, 700, surface.text), { ...setting, size: 24, line: 33 }) : []),
    ...(asOf ? flow(of(asOf, 400, surface.text2), setting) : []),
  ];
}

function footRows(task: Task, shown: StoryStep | undefined, surface: Surface, setting: Setting): Row[] {
  const { snapshot, choices, link } = task;
  const { language, theme } = choices;
  const words = outWords(language);
  const of = (text: string, weight = 400, href?: string) => ({ text, weight, colour: surface.text2, href });
  const small = { ...setting, size: 12, line: 18 };
  const state: State = shown?.state ?? snapshot.state;
  const filters = choices.filters ? filterText(snapshot, state, language) : "";
  const notes = choices.citations ? citedBy(snapshot, shown, language) : [];
  const source = choices.citations ? sourceText(snapshot, language) : "";
  const parts: Row[][] = [
    filters ? flow([of(`${words.filtered}: `, 600), of(filters)], small) : [],
    notes.length > 0 ? flow([of(words.sources, 600)], small) : [],
    ...notes.map((note) => citedRows(note, language, theme, small)),
    source ? flow([of(source)], small) : [],
    link !== undefined && choices.citations ? flow([{ ...of(link, 400, link), colour: surface.accent }], small) : [],
  ];
  return parts.filter((rows) => rows.length > 0).flatMap((rows, index) => (index === 0 ? rows : [gap(8), ...rows]));
}
