import type { Snapshot, StoryStep } from "../../../snapshot/schema.ts";
import { formatDate } from "../../i18n/format.ts";
import { outWords } from "../../i18n/out.ts";
import { t } from "../../i18n/text.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Language } from "../../session.ts";
import { said } from "../../snapshot/said.ts";
import { readMarkdown } from "../../story/markdown.ts";
import type { Block, Footnote, Run } from "../../story/types.ts";
import { citedBy } from "../cited-by.ts";
import { asOfText, sourceText, titleText } from "../words.ts";
import { escapeHtml } from "./escape.ts";

/** What can be read of the file without scripts: the texts of the steps, or the description, with all that is cited. */
export function readingText(snapshot: Snapshot, language: Language): string {
  const { description, author, createdAt, story } = snapshot;
  const words = viewerWords(language);
  const facts = [
    asOfText(snapshot, language),
    sourceText(snapshot, language),
    author === "" ? "" : words.by(author),
    words.savedOn(formatDate(createdAt, language)),
  ];
  const steps = story?.steps.map((step, index) => stepText(snapshot, step, index, language)) ?? [
    notesText(citedBy(snapshot, undefined, language), "", language),
  ];
  return [
    `<h1>${escapeHtml(titleText(snapshot, language))}</h1>`,
    ...paragraph(said(description, language)),
    ...facts.flatMap(paragraph),
    ...steps,
  ].join("\n");
}

function paragraph(text: string): string[] {
  return text === "" ? [] : [`<p>${escapeHtml(text)}</p>`];
}

function stepText(snapshot: Snapshot, step: StoryStep, index: number, language: Language): string {
  const anchor = `${index + 1}-`;
  const title = said(step.title, language) || String(index + 1);
  const blocks = readMarkdown(said(step.text, language)).map((block) => blockText(block, anchor));
  const notes = notesText(citedBy(snapshot, step, language), anchor, language);
  return [`<h2>${escapeHtml(title)}</h2>`, ...blocks, notes].join("\n");
}

function blockText({ kind, mark, runs }: Block, anchor: string): string {
  const inside = runs.map((run) => runText(run, anchor)).join("");
  if (kind === "heading") return `<h3>${inside}</h3>`;
  if (kind === "quote") return `<blockquote>${inside}</blockquote>`;
  if (kind === "code") return `<pre>${inside}</pre>`;
  return kind === "item" ? `<p>${escapeHtml(mark ?? "•")} ${inside}</p>` : `<p>${inside}</p>`;
}

function runText({ text, strong, em, code, href, footnote }: Run, anchor: string): string {
  if (footnote !== undefined) return `<sup><a href="#note-${anchor}${footnote}">[${footnote}]</a></sup>`;
  let made = escapeHtml(text);
  if (code) made = `<code>${made}</code>`;
  if (em) made = `<em>${made}</em>`;
  if (strong) made = `<strong>${made}</strong>`;
  return href === undefined ? made : link(href, made);
}

function link(href: string, inside: string): string {
  return /^(https?:|mailto:)/i.test(href)
    ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${inside}</a>`
    : inside;
}

function notesText(notes: readonly Footnote[], anchor: string, language: Language): string {
  if (notes.length === 0) return "";
  const items = notes.map((note) => noteText(note, anchor, language));
  return `<h3>${escapeHtml(outWords(language).sources)}</h3>\n<ol>\n${items.join("\n")}\n</ol>`;
}

function noteText(note: Footnote, anchor: string, language: Language): string {
  const { number, says, basis, confidence, sentence, note: why, caution, document } = note;
  const words = outWords(language);
  const sure = confidence === undefined ? "" : ` ${words.confidence(Math.round(confidence * 100))}`;
  const marked = sentence.map((part) =>
    part.marked ? `<mark>${escapeHtml(part.text)}</mark>` : escapeHtml(part.text),
  );
  const parts = [
    `<bdi>${escapeHtml(says)}</bdi>`,
    escapeHtml(`(${t(language).basis[basis]}${sure})`),
    marked.length > 0 ? `<q>${marked.join("")}</q>` : "",
    escapeHtml(why ?? ""),
    caution ? escapeHtml(words.caution(caution)) : "",
    documentText(document, language),
  ];
  return `<li value="${number}" id="note-${anchor}${number}">${parts.filter((part) => part !== "").join(" ")}</li>`;
}

function documentText(document: Footnote["document"], language: Language): string {
  if (!document) return "";
  const title = `<cite>${escapeHtml(document.title)}</cite>`;
  const named = document.url === undefined ? title : link(document.url, title);
  return document.asOf === undefined ? named : `${named}, ${escapeHtml(t(language).asOf(document.asOf))}`;
}
