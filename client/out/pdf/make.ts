import PDFDocument from "pdfkit";
import { surfaces } from "../../graph/palette.ts";
import { stepsOf } from "../../present/player.ts";
import type { OutTask } from "../format.ts";
import { openEasel } from "../picture/picture.ts";
import { textsOf } from "../picture/shapes.ts";
import { pageNumber, type SlidePage, slide, slidePages } from "../picture/slide.ts";
import { breath } from "../pieces.ts";
import { titleText } from "../words.ts";
import { type Drawing, drawOps } from "./draw.ts";
import { openLetters } from "./fonts.ts";
import { embedLetters } from "./letters-in.ts";

/** Points of a page for one px: 1280 px are 13⅓ inches, as slides are wide. */
const points = 0.75;

/** A PDF file: one page a step, more where footnotes or text need them; drawings and letters as vectors, text that can be read. Throws OutFailure. */
export async function makePdf(task: OutTask): Promise<Blob> {
  const { snapshot, choices, progress, signal } = task;
  const pages = await allPages(task);
  const surface = surfaces[choices.theme];
  const numbered = pages.map(({ title, ops }, index) => ({
    title,
    ops: [...ops, pageNumber(index + 1, pages.length, surface)],
  }));
  const doc = emptyDocument(titleText(snapshot, choices.language), snapshot.author, choices.language);
  const chunks: BlobPart[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    doc.on("end", () => resolve());
    doc.on("error", reject);
  });
  const texts = numbered.flatMap(({ ops }) => textsOf(ops));
  const letters = await embedLetters(openLetters(signal), texts, (done) => progress(0.6 + 0.2 * done));
  const drawing: Drawing = { doc, letters, ground: surface.canvas };
  for (const [index, page] of numbered.entries()) {
    await breath(signal);
    drawPage(drawing, page, numbered[index - 1]?.title);
    progress(0.8 + (0.2 * (index + 1)) / numbered.length);
  }
  await breath(signal);
  doc.end();
  await ended;
  signal.throwIfAborted();
  return new Blob(chunks, { type: "application/pdf" });
}

async function allPages({ snapshot, choices, link, progress, signal }: OutTask): Promise<SlidePage[]> {
  const easel = openEasel(snapshot, choices.language, choices.theme, { signal });
  const task = { snapshot, choices, ...(link === undefined ? {} : { link }) };
  const count = stepsOf(snapshot).length;
  try {
    const pages: SlidePage[] = [];
    for (let step = 1; step <= count; step++) {
      await breath(signal);
      pages.push(...(await slidePages(easel, task, step)));
      progress((0.6 * step) / count);
    }
    return pages;
  } finally {
    easel.close();
  }
}

function emptyDocument(title: string, author: string, language: string): PDFKit.PDFDocument {
  return new PDFDocument({
    ...{ size: [slide.width * points, slide.height * points], margin: 0, autoFirstPage: false, font: "" },
    ...{ pdfVersion: "1.7", lang: language === "ja" ? "ja-JP" : "en-GB", displayTitle: true },
    info: { Title: title, Author: author, Creator: "Tsunagi", Producer: "Tsunagi" },
  });
}

function drawPage(drawing: Drawing, { title, ops }: SlidePage, before: string | undefined): void {
  const { doc, ground } = drawing;
  doc.addPage();
  if (title !== before) doc.outline.addItem(title);
  doc.scale(points);
  doc.rect(0, 0, slide.width, slide.height).fillColor(ground, 1).fill();
  drawOps(drawing, ops, 1);
}
