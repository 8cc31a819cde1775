import { fromMarkdown } from "mdast-util-from-markdown";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import type { Block, Run } from "./types.ts";

type Tree = ReturnType<typeof fromMarkdown>;
type Part = Tree["children"][number];
type Style = Pick<Run, "strong" | "em" | "code" | "href">;
interface Place {
  kind: Block["kind"];
  depth?: number;
  mark?: string;
}

/** No text of a step is longer; what comes after is not read. */
const longest = 20_000;
/** Deeper lists and quotes are read as if they were as deep as this. */
const deepest = 6;
/** So many marks of lists and quotes at the start of a line are no text of a person, and take long to read. */
const absurd = /^(?:[ \t]*(?:>|[-+*](?=[ \t]))){40}/m;
/** Reading pairs of stars takes the square of their number; a text of a person has fewer. */
const mostStars = 2000;

/** HTML and links by reference are text; a line below another makes no heading of it, and blanks before it no code. */
const extensions = [
  cjkFriendlyExtension(),
  { disable: { null: ["htmlFlow", "htmlText", "definition", "setextUnderline", "codeIndented"] } },
];

/**
 * The text of a step as blocks of plain text: what Markdown marks up is read, HTML stays the text it is written as.
 * "\n" in a run is a line break that was asked for. Never throws.
 */
export function readMarkdown(text: string): Block[] {
  const read = text.slice(0, longest);
  const plain: Block[] = read.trim() === "" ? [] : [{ kind: "paragraph", runs: [{ text: read }] }];
  if (absurd.test(read) || (read.match(/[*_]+/g)?.length ?? 0) > mostStars) return plain;
  try {
    const { children } = fromMarkdown(read, { extensions });
    return blocksOf(children, { kind: "paragraph" }, 0).filter(({ runs }) => runs.length > 0);
  } catch {
    return plain;
  }
}

function blocksOf(parts: readonly Part[], place: Place, depth: number): Block[] {
  return parts.flatMap((part) => blockOf(part, place, depth));
}

function blockOf(part: Part, place: Place, depth: number): Block[] {
  switch (part.type) {
    case "paragraph":
      return [{ ...place, runs: joined(runsOf(part.children, {})) }];
    case "heading":
      return [{ ...place, kind: place.kind === "item" ? "item" : "heading", runs: joined(runsOf(part.children, {})) }];
    case "blockquote":
      return blocksOf(part.children, place.kind === "item" ? place : { kind: "quote" }, depth);
    case "list":
      return part.children.flatMap((item, at) => itemOf(item.children, part, at, depth));
    case "code":
      return [{ kind: "code", runs: part.value === "" ? [] : [{ text: part.value, code: true }] }];
    default:
      return [];
  }
}

function itemOf(parts: readonly Part[], list: Extract<Part, { type: "list" }>, at: number, depth: number): Block[] {
  const mark = list.ordered ? `${(list.start ?? 1) + at}.` : "•";
  const place: Place = { kind: "item", depth: Math.min(depth, deepest) };
  return parts.flatMap((part, index) => blockOf(part, index === 0 ? { ...place, mark } : place, depth + 1));
}

function runsOf(parts: readonly Part[], style: Style): Run[] {
  return parts.flatMap((part) => runOf(part, style));
}

function runOf(part: Part, style: Style): Run[] {
  switch (part.type) {
    case "text":
      return written(part.value, style);
    case "strong":
      return runsOf(part.children, { ...style, strong: true });
    case "emphasis":
      return runsOf(part.children, { ...style, em: true });
    case "inlineCode":
      return [{ text: part.value, ...style, code: true }];
    case "break":
      return [{ text: "\n", ...style }];
    case "image":
      return written(part.alt ?? "", style);
    case "link":
      return runsOf(part.children, linked(style, part.url));
    default:
      return [];
  }
}

function linked(style: Style, url: string): Style {
  const href = safeLink(url);
  return href === undefined ? style : { ...style, href };
}

/** An address that may be followed from a story: http, https or mailto. */
function safeLink(url: string): string | undefined {
  const found = URL.parse(url.trim());
  return found && ["http:", "https:", "mailto:"].includes(found.protocol) ? found.href : undefined;
}

const footnote = /(\[\^[1-9]\d?\])/;
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

/** Text as it is read: a line's end within it is a blank, none between Japanese letters; `[^1]` is a footnote. */
function written(text: string, style: Style): Run[] {
  const lines = text.replace(/[ \t]*\r?\n[ \t]*/g, (run, at: number) =>
    wide.test(text.charAt(at - 1)) && wide.test(text.charAt(at + run.length)) ? "" : " ",
  );
  return lines.split(footnote).flatMap((piece): Run[] => {
    const number = numberOf(piece);
    if (number !== undefined) return [{ text: "", footnote: number }];
    return piece === "" ? [] : [{ text: piece, ...style }];
  });
}

function numberOf(text: string): number | undefined {
  const found = /^\[\^([1-9]\d?)\]$/.exec(text);
  return found ? Number(found[1]) : undefined;
}

/** Neighbours of one style are one run. A footnote stands at the word before it, in Japanese without a blank after it. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of withoutBlanks(runs)) {
    const last = made.at(-1);
    if (last && run.footnote === undefined && last.footnote === undefined && alike(last, run)) last.text += run.text;
    else made.push({ ...run });
  }
  return made;
}

function withoutBlanks(runs: readonly Run[]): Run[] {
  const bare = runs.map((run, at) =>
    runs[at + 1]?.footnote === undefined ? run : { ...run, text: run.text.replace(/[ \t\u3000]+$/, "") },
  );
  let last: Run | undefined;
  return bare.flatMap((run, at) => {
    if (run.footnote !== undefined) return [run];
    const before = last;
    last = run;
    const isCited = bare[at - 1]?.footnote !== undefined;
    const letters = run.text.replace(/^[ \t\u3000]+/, "");
    const between = isCited && (wide.test(before?.text.at(-1) ?? "") || wide.test(letters.charAt(0)));
    const text = between ? letters : run.text;
    return text === "" ? [] : [{ ...run, text }];
  });
}

function alike(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.em === b.em && a.code === b.code && a.href === b.href;
}
