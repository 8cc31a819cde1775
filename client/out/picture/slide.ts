import type { StoryStep } from "../../../snapshot/schema.ts";
import { createMeasure, type Measure } from "../../graph/measure.ts";
import { type Surface, surfaces } from "../../graph/palette.ts";
import { outWords } from "../../i18n/out.ts";
import { stepsOf } from "../../present/player.ts";
import { said } from "../../snapshot/said.ts";
import { readMarkdown } from "../../story/markdown.ts";
import { citedBy } from "../cited-by.ts";
import type { OutTask } from "../format.ts";
import { lettersFor } from "../letters.ts";
import { asOfText, sourceText, titleText } from "../words.ts";
import { besideOps, drawFor } from "./beside.ts";
import { citedRows } from "./cited.ts";
import { flow, gap, heightOf, type Row, type Setting, stacked } from "./flow.ts";
import type { Op } from "./ops.ts";
import type { Easel } from "./picture.ts";
import { placed } from "./place.ts";
import { line, path, text, textsOf } from "./shapes.ts";
import { writtenRows } from "./written.ts";

/** A slide is so large, px; what is on it stands within these edges. */
export const slide = { width: 1280, height: 720, rim: 56, top: 44, foot: 668 };
/** The column of words, and the room of the picture beside it. */
export const column = { words: 348, picture: { x: 436, y: 40, width: 788 } };
const footnote = { size: 11, line: 15.5, most: 216, between: 32 };

/** One page: what is drawn on it, and what it is called in a list of pages. */
export interface SlidePage {
  title: string;
  ops: Op[];
}

type Task = Pick<OutTask, "snapshot" | "choices" | "link">;

/** What a step says, set for a slide. */
interface Said {
  head: Row[];
  text: Row[];
  notes: Row[][];
}

interface Ground {
  task: Task;
  step: StoryStep;
  at: number;
  all: number;
  surface: Surface;
  measure: Measure;
}

/** The pages of a step, set in their own letters: its picture with words and footnotes, and pages for what has no room there. */
export async function slidePages(easel: Easel, task: Task, at: number): Promise<SlidePage[]> {
  const draft = await setPages(easel, task, at);
  const letters = draft.flatMap(({ ops }) => textsOf(ops).map(({ text: words }) => words)).join("");
  return (await lettersFor(letters)) ? setPages(easel, task, at) : draft;
}

async function setPages(easel: Easel, task: Task, at: number): Promise<SlidePage[]> {
  const { snapshot, choices } = task;
  const steps = stepsOf(snapshot);
  const step = steps[at - 1];
  if (!step) return [];
  const surface = surfaces[choices.theme];
  const ground: Ground = { task, step, at, all: steps.length, surface, measure: createMeasure() };
  const spoken = sayAll(ground);
  const bands = bandsOf(spoken.notes);
  const kept = bandsWithin(bands, footnote.most);
  const bottom = slide.foot - (kept.length > 0 ? heightOfBands(kept) + 28 : 12);
  const room = { ...column.picture, height: bottom - column.picture.y };
  const picture = await drawFor(easel, snapshot, at, room);
  const beside = besideOps(task, step.state, picture, room);
  const words = fitting(spoken, bottom - slide.top, ground);
  const first: Op[] = [
    ...stacked([...spoken.head, ...words.here], slide.rim, slide.top),
    placed(picture, { ...room, height: room.height - beside.height }),
    ...beside.ops,
    ...(kept.length > 0 ? [rule(bottom + 10, surface), ...bandOps(kept, bottom + 20)] : []),
  ];
  const rest = [...inColumns(words.rest), ...onPages(bands.slice(kept.length))];
  const title = said(step.title, choices.language) || titleText(snapshot, choices.language);
  return [first, ...rest.map((ops) => [...continued(ground), ...ops])].map((ops) => ({
    title,
    ops: [...ops, ...footOps(ground)],
  }));
}

const textSizes = [
  { size: 18, line: 28 },
  { size: 16, line: 25 },
  { size: 14, line: 22 },
  { size: 12.5, line: 19 },
];

function settingOf({ task, measure }: Ground, size: number, lineHeight: number, width = column.words): Setting {
  return { size, line: lineHeight, width, language: task.choices.language, measure };
}

function sayAll(ground: Ground): Said {
  const { task, step, surface } = ground;
  const { choices, snapshot } = task;
  const { language, theme } = choices;
  const title = said(step.title, language);
  const large = ground.measure(title, 32, 700) <= 3.2 * column.words;
  const one = (words: string, weight: number, colour: string) => [{ text: words, weight, colour }];
  const over = snapshot.story
    ? `${titleText(snapshot, language)}   ${outWords(language).stepOf(ground.at, ground.all)}`
    : "";
  const name = title || (snapshot.story ? "" : titleText(snapshot, language));
  const head = [
    ...(over && choices.title ? flow(one(over, 600, surface.text2), settingOf(ground, 13, 20)).concat(gap(8)) : []),
    ...(name ? flow(one(name, 700, surface.text), settingOf(ground, large ? 32 : 24, large ? 42 : 32)) : []),
    { height: 14, draw: () => [] },
  ];
  const notes = choices.citations ? citedBy(snapshot, snapshot.story ? step : undefined, language) : [];
  const columns = Math.min(3, Math.max(2, notes.length));
  const width = (slide.width - 2 * slide.rim - (columns - 1) * footnote.between) / columns;
  const small = settingOf(ground, footnote.size, footnote.line, width);
  return { head, text: [], notes: notes.map((note) => citedRows(note, language, theme, small)) };
}

/** The text as large as it fits; what does not fit at all goes on. */
function fitting({ head }: Said, height: number, ground: Ground): { here: Row[]; rest: Row[] } {
  const { task, step, surface } = ground;
  const blocks = readMarkdown(said(step.text, task.choices.language));
  const free = height - heightOf(head);
  let rows: Row[] = [];
  for (const { size, line: lineHeight } of textSizes) {
    rows = writtenRows(blocks, surface, settingOf(ground, size, lineHeight));
    if (heightOf(rows) <= free) return { here: rows, rest: [] };
  }
  let used = 0;
  const at = rows.findIndex((row) => {
    used += row.height;
    return used > free;
  });
  return { here: rows.slice(0, at), rest: rows.slice(at) };
}

type Band = Row[][];

/** Footnotes side by side, as many in a band as there are columns. */
function bandsOf(notes: readonly Row[][]): Band[] {
  const columns = Math.min(3, Math.max(2, notes.length));
  return Array.from({ length: Math.ceil(notes.length / columns) }, (_, band) =>
    Array.from({ length: columns }, (_, at) => notes[band * columns + at] ?? []),
  );
}

const bandHeight = (band: Band) => Math.max(0, ...band.map(heightOf)) + 10;
const heightOfBands = (bands: readonly Band[]) => bands.reduce((sum, band) => sum + bandHeight(band), 0);

function bandsWithin(bands: readonly Band[], most: number): Band[] {
  let used = 0;
  const at = bands.findIndex((band) => {
    used += bandHeight(band);
    return used > most;
  });
  return at === -1 ? [...bands] : bands.slice(0, at);
}

function bandOps(bands: readonly Band[], y: number): Op[] {
  let top = y;
  return bands.flatMap((band) => {
    const width = (slide.width - 2 * slide.rim - (band.length - 1) * footnote.between) / band.length;
    const ops = band.flatMap((rows, index) => stacked(rows, slide.rim + index * (width + footnote.between), top));
    top += bandHeight(band);
    return ops;
  });
}

const continuedTop = slide.top + 44;

/** Footnotes without room below their picture, on pages of their own. */
function onPages(bands: readonly Band[]): Op[][] {
  const pages: Op[][] = [];
  let rest = [...bands];
  while (rest.length > 0) {
    const here = bandsWithin(rest, slide.foot - continuedTop);
    const taken = here.length > 0 ? here : rest.slice(0, 1);
    pages.push(bandOps(taken, continuedTop));
    rest = rest.slice(taken.length);
  }
  return pages;
}

/** Text without room beside its picture, three columns a page. */
function inColumns(rows: readonly Row[]): Op[][] {
  const pages: Op[][] = [];
  let [x, y] = [0, continuedTop];
  for (const row of rows) {
    if (y + row.height > slide.foot - 12) {
      x = (x + 1) % 3;
      y = continuedTop;
    }
    if (pages.length === 0 || (x === 0 && y === continuedTop)) pages.push([]);
    pages.at(-1)?.push(...row.draw(slide.rim + x * (column.words + 62), y));
    y += row.height;
  }
  return pages;
}

function continued({ task, step, surface, measure }: Ground): Op[] {
  const { language } = task.choices;
  const words = outWords(language).continued(said(step.title, language) || titleText(task.snapshot, language));
  const setting = { size: 18, line: 26, width: slide.width - 2 * slide.rim, language, measure };
  return stacked(flow([{ text: words, weight: 600, colour: surface.text }], setting).slice(0, 1), slide.rim, slide.top);
}

function rule(y: number, { line2 }: Surface): Op {
  return path(
    [
      ["M", slide.rim, y],
      ["L", slide.width - slide.rim, y],
    ],
    { stroke: line(line2, 1) },
  );
}

/** As-of date, source and link at the lower edge; the number of the page is written when all pages are known. */
function footOps({ task, surface, measure }: Ground): Op[] {
  const { snapshot, choices, link } = task;
  const { language } = choices;
  const parts = [
    choices.asOf ? asOfText(snapshot, language) : "",
    choices.citations ? sourceText(snapshot, language) : "",
  ];
  const words = parts.filter((part) => part !== "").join("   ");
  const colour = surface.text3;
  const width = slide.width - 2 * slide.rim - 90;
  const rows = flow(
    [
      { text: words, weight: 400, colour },
      ...(link === undefined ? [] : [{ text: `   ${link}`, weight: 400, colour: surface.accent, href: link }]),
    ],
    { size: 10, line: 14, width, language, measure },
  ).slice(0, 2);
  return stacked(rows, slide.rim, slide.height - 20 - 14 * rows.length);
}

/** The number of a page at its lower right corner. */
export function pageNumber(at: number, all: number, surface: Surface): Op {
  const place = { x: slide.width - slide.rim, y: slide.height - 24 };
  return text(`${at} / ${all}`, place, { size: 10, colour: surface.text3, anchor: "end" });
}
