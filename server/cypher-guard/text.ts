import { type Piece, piecesOf } from "./pieces.ts";
import { positionAt } from "./position.ts";
import { refusal } from "./refusal.ts";
import type { Rule } from "./rules.ts";

const longest = 10_000;
const deepest = 50;

/** Checks a query as a text, before any parser sees it. */
export function checkText(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > longest)
    throw refusal(
      "text-length",
      `The query has ${bytes.toLocaleString("en")} bytes; at most 10,000 are read.`,
      "Put long lists and texts into parameters, or ask in several queries.",
    );
  for (const check of characters) {
    const at = text.search(check.pattern);
    if (at >= 0) throw refusal(check.rule, check.why(codeAt(text, at)), check.instead, positionAt(text, at));
  }
  const pieces = piecesOf(text);
  checkInvisible(text, pieces);
  checkNesting(text, pieces);
}

const codeAt = (text: string, at: number) =>
  `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const characters: { rule: Rule; pattern: RegExp; why: (code: string) => string; instead: string }[] = [
  {
    rule: "text-control",
    pattern: /\p{Surrogate}/u,
    why: (code) => `The text holds half a character (${code}).`,
    instead: "Type the character again.",
  },
  {
    rule: "text-control",
    pattern: /[^\P{Control}\t\n\r]/u,
    why: (code) => `The text holds a control character (${code}).`,
    instead: "Remove it; line breaks and tabs are fine.",
  },
  {
    rule: "text-escape",
    pattern: /\\u/iu,
    why: () => "The text holds \\u: a server turns such escapes into characters everywhere, also in comments.",
    instead: "Write the character itself, or pass the text as a parameter.",
  },
  {
    rule: "text-bidi",
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    why: (code) => `The text holds a character that turns the direction of writing (${code}).`,
    instead: "Remove it, or pass the text as a parameter.",
  },
];

/** Joiners belong to emoji and to some scripts, soft hyphens to pasted words: within strings they stay. */
const unseen = /[\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0\u{E0000}-\u{E0FFF}]/u;
const unseenInStrings = /[\u2028\u2029\u{E0000}-\u{E0FFF}]/u;

function checkInvisible(text: string, pieces: readonly Piece[]): void {
  for (const { kind, start, end } of pieces) {
    const at = text.slice(start, end).search(kind === "string" ? unseenInStrings : unseen);
    if (at < 0) continue;
    throw refusal(
      "text-bidi",
      `The text holds a character that cannot be seen (${codeAt(text, start + at)}).`,
      "Remove it: delete and type what stands around it again.",
      positionAt(text, start + at),
    );
  }
}

function checkNesting(text: string, pieces: readonly Piece[]): void {
  let depth = 0;
  for (const { kind, start, end, open } of pieces) {
    if (open) throw refusal("nesting", `This ${kind} does not end.`, `Close it with ${open}.`, positionAt(text, start));
    if (kind !== "code") continue;
    for (let at = start; at < end; at++) {
      if ("([{".includes(text.charAt(at))) depth++;
      else if (")]}".includes(text.charAt(at))) depth = Math.max(0, depth - 1);
      if (depth > deepest)
        throw refusal(
          "nesting",
          `Brackets are more than ${deepest} deep here.`,
          "Take parts out with WITH … AS name, or remove brackets.",
          positionAt(text, at),
        );
    }
  }
}
