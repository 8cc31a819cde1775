import type { StoryStep } from "../../../snapshot/schema.ts";
import { createMeasure } from "../../graph/measure.ts";
import { surfaces } from "../../graph/palette.ts";
import { outWords } from "../../i18n/out.ts";
import { stepsOf } from "../../present/player.ts";
import type { Language } from "../../session.ts";
import { said } from "../../snapshot/said.ts";
import { readMarkdown } from "../../story/markdown.ts";
import type { Block } from "../../story/types.ts";
import { base64 } from "../base64.ts";
import { citedBy } from "../cited-by.ts";
import type { OutTask } from "../format.ts";
import { lettersFor } from "../letters.ts";
import { besideOps, drawFor } from "../picture/beside.ts";
import { citedRows } from "../picture/cited.ts";
import { heightOf, type Setting } from "../picture/flow.ts";
import { toPng } from "../picture/paint.ts";
import { type Easel, openEasel } from "../picture/picture.ts";
import { placed } from "../picture/place.ts";
import { roomy } from "../picture/roomy.ts";
import { column, slide as page } from "../picture/slide.ts";
import { writtenRows } from "../picture/written.ts";
import { allowed } from "../picture/xml.ts";
import { breath } from "../pieces.ts";
import { asOfText, sourceText, titleText } from "../words.ts";
import { box, createLayouts, emptyDeck, point, setIn } from "./deck.ts";
import type { Presentation, Slide, TextProps } from "./library.ts";
import { mendSlides } from "./mend.ts";
import { footnoteRuns, ink, textRuns } from "./runs.ts";
import { fittingSize, linesOf, partsOf } from "./share.ts";

/** px of the image for one px of the slide. */
const sharp = 2;
const note = { size: 11, line: 15.5, between: 32, most: 216 };

interface Deck {
  deck: Presentation;
  layouts: ReturnType<typeof createLayouts>;
  task: OutTask;
  easel: Easel;
  setting: Setting;
}

/** Slides: one a step with picture, words, footnotes and, in the notes field, what the speaker says; more where they have no room. Throws OutFailure. */
export async function makePptx(task: OutTask): Promise<Blob> {
  const { snapshot, choices, progress, signal } = task;
  const easel = openEasel(snapshot, choices.language, choices.theme, { signal });
  const deck = emptyDeck(task);
  const steps = stepsOf(snapshot);
  const layouts = createLayouts(deck, task);
  // Other programs have other letters, which may be wider.
  const measure = roomy(createMeasure());
  const setting = { size: 18, line: 28, width: column.words, language: choices.language, measure };
  try {
    for (const [index, step] of steps.entries()) {
      await breath(signal);
      await lettersFor([step.title, step.text].map((words) => said(words, choices.language)).join(""));
      await addStep({ deck, layouts, task, easel, setting }, step, index + 1);
      progress((0.9 * (index + 1)) / steps.length);
    }
  } finally {
    easel.close();
  }
  const bytes = (await deck.write({ outputType: "uint8array" })) as Uint8Array;
  await breath(signal);
  progress(1);
  return new Blob([mendSlides(bytes, choices.language)], { type: mime });
}

const mime = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

async function addStep(deck: Deck, step: StoryStep, at: number): Promise<void> {
  const { task, setting } = deck;
  const { snapshot, choices } = task;
  const { language, theme } = choices;
  const notes = choices.citations ? citedBy(snapshot, snapshot.story ? step : undefined, language) : [];
  const columns = Math.min(3, Math.max(2, notes.length));
  const width = (page.width - 2 * page.rim - (columns - 1) * note.between) / columns;
  const small = { ...setting, size: note.size, line: note.line, width };
  const heights = notes.map((one) => heightOf(citedRows(one, language, theme, small)) + 4);
  const bands = bandsOf(heights, columns);
  const kept = fittingBands(bands, note.most);
  const bottom = page.foot - (kept > 0 ? bands.slice(0, kept).reduce((sum, one) => sum + one, 0) + 28 : 12);
  const title = titleFor(deck, step);
  const made = deck.deck.addSlide({ masterName: deck.layouts(title.y, column.words, title.height) });
  await addPicture(deck, made, step, at, bottom);
  const rest = addWords(deck, made, step, title, at, bottom);
  if (kept > 0) addRule(made, bottom + 10, surfaces[theme].line2);
  const place = { columns, width, bands };
  addNotes(deck, made, notes.slice(0, kept * columns), { ...place, from: 0, y: bottom + 20 });
  addFoot(deck, made);
  made.addNotes(allowed(said(step.notes, language)));
  addMoreText(deck, step, rest);
  addMoreNotes(deck, step, notes, { ...place, from: kept });
}

function bandsOf(heights: readonly number[], columns: number): number[] {
  const bands: number[] = [];
  for (let at = 0; at < heights.length; at += columns) bands.push(Math.max(...heights.slice(at, at + columns)) + 10);
  return bands;
}

function fittingBands(bands: readonly number[], most: number): number {
  let used = 0;
  const at = bands.findIndex((band) => {
    used += band;
    return used > most;
  });
  return at === -1 ? bands.length : at;
}

async function addPicture(deck: Deck, made: Slide, step: StoryStep, at: number, bottom: number): Promise<void> {
  const { easel, task } = deck;
  const { snapshot, choices } = task;
  const room = { ...column.picture, height: bottom - column.picture.y };
  const size = { x: 0, y: 0, width: room.width, height: room.height };
  const picture = await drawFor(easel, snapshot, at, size);
  const beside = besideOps(task, step.state, picture, size);
  const ops = [placed(picture, { ...size, height: size.height - beside.height }), ...beside.ops];
  const { nodes, edges } = easel.frozen.explorer.state.peek();
  const description = outWords(choices.language).described(nodes, edges);
  const ground = surfaces[choices.theme].canvas;
  const sheet = { ...size, ops, ground, title: "", description, language: choices.language };
  const image = await (await toPng(sheet, sharp, { signal: task.signal })).arrayBuffer();
  const data = `data:image/png;base64,${base64(new Uint8Array(image))}`;
  made.addImage({ data, altText: description, ...box(room.x, room.y, room.width, room.height) });
}

interface Title {
  words: string;
  size: number;
  y: number;
  height: number;
}

/** The title as large as it stands in three lines, and the box of its lines. */
function titleFor({ task: { snapshot, choices }, setting }: Deck, step: StoryStep): Title {
  const { language } = choices;
  const words = said(step.title, language) || (snapshot.story ? "" : titleText(snapshot, language));
  const size = fittingSize(words, [32, 26, 20, 16], 3, setting);
  const y = page.top + (snapshot.story ? over.height + 6 : 0);
  const height = linesOf(words, size, setting) * size * titleLine;
  return { words, size, y, height };
}

/** The name of the story over a title, two lines at most. */
const over = { size: 13, line: 18, height: 36 };
const titleLine = 1.32;

/** What stands over the text, and the text; gives the blocks that have no room. */
function addWords({ task, setting }: Deck, made: Slide, step: StoryStep, title: Title, at: number, bottom: number) {
  const { snapshot, choices } = task;
  const { language, theme } = choices;
  const surface = surfaces[theme];
  if (snapshot.story) {
    const all = stepsOf(snapshot).length;
    const words = allowed(`${titleText(snapshot, language)}   ${outWords(language).stepOf(at, all)}`);
    const look = { fontSize: over.size * point, bold: true, color: ink(surface.text2), ...setIn(language, over.line) };
    made.addText(words, { ...box(page.rim, page.top, column.words, over.height), ...look, valign: "bottom" });
  }
  if (title.words) addTitle(made, title.words, title.size, language);
  const y = title.y + (title.words ? title.height + 12 : 0);
  const blocks = readMarkdown(said(step.text, language));
  const free = bottom - y;
  const sized = (size: number): Setting => ({ ...setting, size, line: size * 1.5 });
  const letters = [18, 16, 14, 12].find((one) => heightOf(writtenRows(blocks, surface, sized(one))) <= free) ?? 12;
  const [here = [], ...others] = partsOf(blocks, free, sized(letters), surface);
  const runs = textRuns(here, theme, letters * point);
  const place = box(page.rim, y, column.words, free);
  if (runs.length > 0) made.addText(runs, { ...place, ...setIn(language, letters * 1.5) });
  return others.flat();
}

function addTitle(made: Slide, words: string, size: number, language: Language): void {
  const look = { fontSize: size * point, ...setIn(language, size * titleLine) };
  made.addText(allowed(words), { placeholder: "title", margin: 0, valign: "top", ...look });
}

function addRule(made: Slide, y: number, colour: string): void {
  const { width, rim } = page;
  made.addShape("line", { ...box(rim, y, width - 2 * rim, 0), line: { color: ink(colour), width: 0.75 } });
}

interface NotePlace {
  columns: number;
  width: number;
  bands: readonly number[];
  /** The band that comes first. */
  from: number;
  y: number;
}

function addNotes(
  { task }: Deck,
  made: Slide,
  notes: ReturnType<typeof citedBy>,
  { columns, width, bands, from, y }: NotePlace,
): void {
  const { language, theme } = task.choices;
  for (const [index, one] of notes.entries()) {
    const band = Math.floor(index / columns);
    const top = y + bands.slice(from, from + band).reduce((sum, height) => sum + height, 0);
    const left = page.rim + (index % columns) * (width + note.between);
    const runs = footnoteRuns(one, language, theme, note.size * point);
    const place = box(left, top, width, (bands[from + band] ?? 20) - 10);
    made.addText(runs, { ...place, ...setIn(language, note.line) });
  }
}

const below = page.top + 44;

function continued({ deck, layouts, task }: Deck, step: StoryStep): Slide {
  const { language } = task.choices;
  const made = deck.addSlide({ masterName: layouts(page.top, page.width - 2 * page.rim, 30) });
  const title = outWords(language).continued(said(step.title, language) || titleText(task.snapshot, language));
  addTitle(made, title, 18, language);
  return made;
}

function addMoreText(deck: Deck, step: StoryStep, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const { theme, language } = deck.task.choices;
  const width = page.width - 2 * page.rim;
  const setting = { ...deck.setting, size: 14, line: 22, width };
  for (const part of partsOf(blocks, page.foot - below, setting, surfaces[theme])) {
    const made = continued(deck, step);
    const runs = textRuns(part, theme, 14 * point);
    made.addText(runs, { ...box(page.rim, below, width, page.foot - below), ...setIn(language, setting.line) });
    addFoot(deck, made);
  }
}

function addMoreNotes(
  deck: Deck,
  step: StoryStep,
  notes: ReturnType<typeof citedBy>,
  place: Omit<NotePlace, "y">,
): void {
  const { columns, bands } = place;
  let { from } = place;
  while (from < bands.length) {
    const here = Math.max(1, fittingBands(bands.slice(from), page.foot - below));
    const made = continued(deck, step);
    addNotes(deck, made, notes.slice(from * columns, (from + here) * columns), { ...place, from, y: below });
    addFoot(deck, made);
    from += here;
  }
}

function addFoot({ task }: Deck, made: Slide): void {
  const { snapshot, choices, link } = task;
  const { language, theme } = choices;
  const { text3, accent } = surfaces[theme];
  const parts = [
    choices.asOf ? asOfText(snapshot, language) : "",
    choices.citations ? sourceText(snapshot, language) : "",
  ];
  const words = allowed(parts.filter((part) => part !== "").join("   "));
  const runs: TextProps[] = [
    ...(words ? [{ text: words, options: { color: ink(text3) } }] : []),
    ...(link === undefined
      ? []
      : [{ text: "   " }, { text: link, options: { color: ink(accent), hyperlink: { url: link } } }]),
  ];
  if (runs.length === 0) return;
  const place = box(page.rim, page.height - 48, page.width - 2 * page.rim - 90, 32);
  made.addText(runs, { ...place, ...setIn(language, 14), fontSize: 7.5, valign: "bottom" });
}
