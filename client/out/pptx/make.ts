import type { StoryStep } from "../../../snapshot/schema.ts";
import { createMeasure } from "../../graph/measure.ts";
import { surfaces } from "../../graph/palette.ts";
import { outWords } from "../../i18n/out.ts";
import { stepsOf } from "../../present/player.ts";
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
import { column, slide as page } from "../picture/slide.ts";
import { writtenRows } from "../picture/written.ts";
import { allowed } from "../picture/xml.ts";
import { breath } from "../pieces.ts";
import { asOfText, sourceText, titleText } from "../words.ts";
import { type Presentation, type Slide, Slides, type TextProps } from "./library.ts";
import { mendSlides } from "./mend.ts";
import { footnoteRuns, ink, textRuns } from "./runs.ts";
import { fittingSize, partsOf } from "./share.ts";

/** px of an inch on a slide. */
const inch = 96;
/** Points of letters for one px. */
const point = 0.75;
/** px of the image for one px of the slide. */
const sharp = 2;
const note = { size: 11, line: 15.5, between: 32, most: 216 };

interface Deck {
  deck: Presentation;
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
  const setting = { size: 18, line: 28, width: column.words, language: choices.language, measure: createMeasure() };
  try {
    for (const [index, step] of steps.entries()) {
      await breath(signal);
      await lettersFor([step.title, step.text].map((words) => said(words, choices.language)).join(""));
      await addStep({ deck, task, easel, setting }, step, index + 1);
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

function emptyDeck({ snapshot, choices }: OutTask): Presentation {
  const { language, theme } = choices;
  const deck = new Slides();
  const face = language === "ja" ? "Yu Gothic" : "Arial";
  deck.layout = "LAYOUT_WIDE";
  deck.title = allowed(titleText(snapshot, language));
  deck.author = allowed(snapshot.author) || "Tsunagi";
  deck.company = "Tsunagi";
  deck.subject = allowed(asOfText(snapshot, language));
  deck.theme = { headFontFace: face, bodyFontFace: face };
  const { canvas, text, text3 } = surfaces[theme];
  const slideNumber = { x: 12.2, y: 7.08, w: 0.7, h: 0.25, fontSize: 8, color: ink(text3), align: "right" as const };
  const titled = (title: string, place: ReturnType<typeof box>) => {
    const options = {
      name: "title",
      type: "title" as const,
      ...place,
      bold: true,
      color: ink(text),
      align: "left" as const,
    };
    const objects = [{ placeholder: { options, text: "" } }];
    deck.defineSlideMaster({ title, background: { color: ink(canvas) }, slideNumber, objects });
  };
  titled(masters.step, box(page.rim, page.top + (snapshot.story ? 44 : 0), column.words, 132));
  titled(masters.more, box(page.rim, page.top, page.width - 2 * page.rim, 30));
  return deck;
}

/** Slides of steps, and those for what has no room there. */
const masters = { step: "TSUNAGI", more: "TSUNAGI MORE" };

const box = (x: number, y: number, width: number, height: number) => ({
  ...{ x: x / inch, y: y / inch, w: width / inch, h: height / inch },
  ...{ margin: 0, valign: "top" as const },
});

async function addStep(deck: Deck, step: StoryStep, at: number): Promise<void> {
  const { task, setting } = deck;
  const { snapshot, choices } = task;
  const { language, theme } = choices;
  const notes = choices.citations ? citedBy(snapshot, snapshot.story ? step : undefined, language) : [];
  const columns = Math.min(3, Math.max(2, notes.length));
  const width = (page.width - 2 * page.rim - (columns - 1) * note.between) / columns;
  const small = { ...setting, size: note.size, line: note.line, width };
  // Other programs have other letters, which may be wider.
  const heights = notes.map((one) => heightOf(citedRows(one, language, theme, small)) * 1.12);
  const bands = bandsOf(heights, columns);
  const kept = fittingBands(bands, note.most);
  const bottom = page.foot - (kept > 0 ? bands.slice(0, kept).reduce((sum, one) => sum + one, 0) + 28 : 12);
  const made = deck.deck.addSlide({ masterName: masters.step });
  await addPicture(deck, made, step, at, bottom);
  const rest = addWords(deck, made, step, at, bottom);
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

/** Title and text; gives the blocks that have no room. */
function addWords({ task, setting }: Deck, made: Slide, step: StoryStep, at: number, bottom: number): Block[] {
  const { snapshot, choices } = task;
  const { language, theme } = choices;
  const surface = surfaces[theme];
  const all = stepsOf(snapshot).length;
  const name = titleText(snapshot, language);
  let y = page.top;
  if (snapshot.story) {
    const over = allowed(`${name}   ${outWords(language).stepOf(at, all)}`);
    made.addText(over, { ...box(page.rim, y, column.words, 40), fontSize: 10, bold: true, color: ink(surface.text2) });
    y += 44;
  }
  const title = said(step.title, language) || (snapshot.story ? "" : name);
  const size = fittingSize(title, [32, 26, 20, 16], 3, setting);
  const lines = Math.max(1, Math.ceil((setting.measure(title, size, 700) * 1.08) / column.words));
  const high = lines * size * 1.32 + 8;
  if (title) {
    made.addText(allowed(title), { placeholder: "title", fontSize: size * point, margin: 0, valign: "top" });
    y += high + 10;
  }
  const blocks = readMarkdown(said(step.text, language));
  const free = bottom - y;
  const heightAt = (letters: number) =>
    heightOf(writtenRows(blocks, surface, { ...setting, size: letters, line: letters * 1.5 })) * 1.08;
  const letters = [18, 16, 14, 12].find((one) => heightAt(one) <= free) ?? 12;
  const [here = [], ...others] = partsOf(blocks, free, { ...setting, size: letters, line: letters * 1.62 }, surface);
  const runs = textRuns(here, theme, letters * point);
  if (runs.length > 0) made.addText(runs, { ...box(page.rim, y, column.words, free), lineSpacingMultiple: 1.15 });
  return others.flat();
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
    made.addText(runs, box(left, top, width, (bands[from + band] ?? 20) - 10));
  }
}

const below = page.top + 44;

function continued({ deck, task }: Deck, step: StoryStep): Slide {
  const { language } = task.choices;
  const made = deck.addSlide({ masterName: masters.more });
  const title = outWords(language).continued(said(step.title, language) || titleText(task.snapshot, language));
  made.addText(allowed(title), { placeholder: "title", fontSize: 14, margin: 0, valign: "top" });
  return made;
}

function addMoreText(deck: Deck, step: StoryStep, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const { theme } = deck.task.choices;
  const width = page.width - 2 * page.rim;
  const setting = { ...deck.setting, size: 14, line: 22, width };
  for (const part of partsOf(blocks, page.foot - below, setting, surfaces[theme])) {
    const made = continued(deck, step);
    const runs = textRuns(part, theme, 14 * point);
    made.addText(runs, { ...box(page.rim, below, width, page.foot - below), lineSpacingMultiple: 1.15 });
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
  made.addText(runs, { ...place, fontSize: 7.5, valign: "bottom" });
}
