import { surfaces } from "../../graph/palette.ts";
import { outWords } from "../../i18n/out.ts";
import { t } from "../../i18n/text.ts";
import type { Language, Theme } from "../../session.ts";
import type { Block, Footnote, Run } from "../../story/types.ts";
import { allowed } from "../picture/xml.ts";
import type { TextProps } from "./library.ts";

type Props = TextProps;

/** A colour as slides have it. */
export const ink = (colour: string) => colour.replace("#", "").toUpperCase();

/** The text of a step as the runs of a text box; numbers of footnotes are raised. */
export function textRuns(blocks: readonly Block[], theme: Theme, size: number): Props[] {
  return blocks.flatMap((block, index) => {
    const runs = block.runs.flatMap((run) => runsOf(run, block, theme, size));
    const [first, ...others] = runs;
    if (!first) return [];
    const opened: Props = { ...first, options: { ...first.options, ...opening(block, index, size) } };
    const all = [opened, ...others];
    return all.map((run, at) =>
      at === all.length - 1 ? { ...run, options: { ...run.options, breakLine: true } } : run,
    );
  });
}

function opening({ kind, depth = 0, mark = "" }: Block, index: number, size: number): NonNullable<Props["options"]> {
  const space = index === 0 ? 0 : size * (kind === "item" ? 0.15 : 0.5);
  if (kind !== "item") return { paraSpaceBefore: space };
  const bullet = /^\d+\./.test(mark) ? { type: "number" as const, numberStartAt: Number.parseInt(mark, 10) } : true;
  return { paraSpaceBefore: space, ...(mark === "" ? {} : { bullet }), indentLevel: Math.min(depth, 8) };
}

function runsOf(run: Run, { kind }: Block, theme: Theme, size: number): Props[] {
  const surface = surfaces[theme];
  if (run.footnote !== undefined)
    return [
      {
        text: String(run.footnote),
        options: { superscript: true, bold: true, fontSize: size, color: ink(surface.accent) },
      },
    ];
  const quiet = kind === "quote" || kind === "code" || run.code;
  const options = {
    fontSize: size,
    color: ink(quiet ? surface.text2 : surface.text),
    ...(run.strong || kind === "heading" ? { bold: true } : {}),
    ...(run.em ? { italic: true } : {}),
    ...(run.code ? { fontFace: "Consolas" } : {}),
    ...(run.href === undefined ? {} : { hyperlink: { url: run.href }, color: ink(surface.accent) }),
  };
  const lines = allowed(run.text).split("\n");
  return lines.map((text, at) => ({ text, options: { ...options, ...(at > 0 ? { softBreakBefore: true } : {}) } }));
}

/** A footnote as the runs of a small text box: number, basis, what it says, the sentence, the document. */
export function footnoteRuns(note: Footnote, language: Language, theme: Theme, size: number): Props[] {
  const { number, says, basis, confidence, sentence, caution, document } = note;
  const surface = surfaces[theme];
  const plain = (text: string, more: Props["options"] = {}): Props => {
    return { text: allowed(text), options: { fontSize: size, color: ink(surface.text2), ...more } };
  };
  const line = { breakLine: true };
  const sure = confidence === undefined ? "" : ` ${outWords(language).confidence(Math.round(confidence * 100))}`;
  const date =
    document?.asOf === undefined ? "" : `${language === "ja" ? "、" : ", "}${t(language).asOf(document.asOf)}`;
  const link = document?.url === undefined ? {} : { hyperlink: { url: document.url }, color: ink(surface.accent) };
  const runs = [
    plain(`${number}  `, { bold: true, color: ink(surface.accent) }),
    ...(basis === "none"
      ? []
      : [plain(`${t(language).basis[basis]}${sure}  `, { bold: true, color: ink(surface.text) })]),
    plain(says, { color: ink(surface.text), ...line }),
    ...sentence.map(({ text, marked }, at) =>
      plain(text, {
        ...(marked ? { bold: true, color: ink(surface.text) } : {}),
        ...(at === sentence.length - 1 ? line : {}),
      }),
    ),
    ...(note.note === undefined ? [] : [plain(note.note, line)]),
    ...(caution === undefined
      ? []
      : [plain(outWords(language).caution(caution), { color: ink(surface.warn), ...line })]),
    ...(document ? [plain(document.title, link), ...(date ? [plain(date)] : [])] : []),
  ];
  return runs.filter(({ text }) => text !== "");
}
