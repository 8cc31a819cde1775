import type { Action, Diagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { patternsOf } from "../../query/editing/patterns.ts";
import { scopeOf } from "../../query/editing/scope.ts";
import { tokenize, written } from "../../query/editing/tokens.ts";
import type { Grounds } from "../grounds.ts";
import type { Finding } from "../language/messages.ts";
import { propertiesAstray } from "./astray.ts";
import { type Fix, fixesFor } from "./fixes.ts";
import { nearest } from "./nearest.ts";
import { type Problem, readFinding } from "./read-finding.ts";
import { type Refusal, refusalsIn } from "./refusals.ts";
import type { Refused } from "./refused.ts";

/** All that is wrong with a text: what the grammar found, what the server will refuse, and what it did refuse. */
export function diagnosticsOf(
  text: string,
  findings: readonly Finding[],
  refused: Refused | undefined,
  grounds: Grounds,
): Diagnostic[] {
  const kept = told(findings.map((finding) => ({ ...finding, problem: readFinding(finding.message) })));
  const tokens = tokenize(text);
  const variables = [...scopeOf(tokens, patternsOf(tokens), grounds.schema()).keys()];
  const found = kept.map(({ problem, from, to, severity }): Diagnostic => {
    const place = { text, from, to: Math.min(to, text.length), variables };
    return {
      ...within(place, problem),
      severity: mild.has(problem.what) || (problem.what === "input" && problem.found === "") ? "info" : severity,
      message: textOf(problem, text.slice(from, to), grounds),
      actions: fixesFor(problem, place, grounds).map(toAction(grounds)),
    };
  });
  const known = [...found, ...ofRules(text, grounds), ...ofAstray(text, grounds)];
  return refused && !isSaid(known, refused) ? [...known, ofRefused(text, refused, grounds)] : known;
}

/** Whether what the server refused is marked there already as a fault. */
function isSaid(known: readonly Diagnostic[], { from, to }: Refused): boolean {
  return known.some((one) => one.severity === "error" && one.from <= to && one.to >= from);
}

type Read = Finding & { problem: Problem };

/** Without what only follows from something else: a join of names that are none, the missing end of a broken text. Properties are checked here. */
function told(read: readonly Read[]): Read[] {
  const has = (what: readonly string[], within?: Read) =>
    read.some(
      (one) => what.includes(one.problem.what) && (!within || (one.from >= within.from && one.to <= within.to)),
    );
  const broken = has(["input", "string"]);
  return read.filter((one, index) => {
    const { what } = one.problem;
    if (what === "property" || (broken && what === "unfinished")) return false;
    if (what !== "join") return true;
    const before = read
      .slice(0, index)
      .some((other) => other.problem.what === "join" && other.to > one.from && one.to > other.from);
    return !before && !has(["label", "type", "either"], one);
  });
}

const mild: ReadonlySet<string> = new Set(["unfinished", "product", "deprecated"]);

/** A remark on a whole query is marked at its first word only. */
function within(
  { text, from, to }: { text: string; from: number; to: number },
  { what }: Problem,
): { from: number; to: number } {
  if (what === "product") return { from, to: from + (/^\w+/u.exec(text.slice(from))?.[0].length ?? 1) };
  if (from < to) return { from, to };
  return from > 0 ? { from: from - 1, to: from } : { from, to: Math.min(1, text.length) };
}

function textOf(problem: Problem, piece: string, grounds: Grounds): string {
  const words = grounds.words().problems;
  if (problem.what === "other") return problem.message;
  if (problem.what === "join") return words.join(piece.replace(/\s+/gu, " "));
  if (problem.what === "input") return words.input(problem.found, listOf(problem.expected));
  return "name" in problem ? words[problem.what](problem.name) : words[problem.what];
}

/** The first of what was expected; signs are quoted, and the end is left out where there is more. */
function listOf(expected: readonly string[]): string {
  const said = expected.filter((one) => one !== "<EOF>").map((one) => (/[\p{L}\p{N}]/u.test(one) ? one : `“${one}”`));
  return said.slice(0, 8).join(", ") + (said.length > 8 ? " …" : "");
}

/** What the server will refuse is said before it is asked. */
function ofRules(text: string, grounds: Grounds): Diagnostic[] {
  const words = grounds.words();
  return refusalsIn(text).map((refusal) => ({
    ...{ from: refusal.from, to: refusal.to },
    severity: "error" as const,
    message: `${words.rules[refusal.rule].why} ${words.rules[refusal.rule].instead}`,
    actions: writing(refusal, grounds),
  }));
}

/** Writes for a piece that is refused what the server takes, where that is known. */
function writing(refusal: Refusal | undefined, grounds: Grounds): Action[] {
  if (!refusal?.instead) return [];
  const { from, to, instead } = refusal;
  return [toAction(grounds)({ name: grounds.words().fixes.write(instead), edit: { from, to, insert: instead } })];
}

function ofAstray(text: string, grounds: Grounds): Diagnostic[] {
  const words = grounds.words();
  return propertiesAstray(text, grounds.schema()).map(({ from, to, property, kinds, has }) => ({
    ...{ from, to },
    severity: "warning" as const,
    message:
      kinds.length > 0 ? words.problems.propertyOf(property, kinds.join(" | ")) : words.problems.property(property),
    actions: nearest(property, has).map((name) =>
      toAction(grounds)({ name: words.fixes.replace(name), edit: { from, to, insert: written(name) } }),
    ),
  }));
}

function ofRefused(text: string, { from, to, rule, detail, instead }: Refused, grounds: Grounds): Diagnostic {
  const rules: Partial<Record<string, { why: string; instead: string }>> = grounds.words().rules;
  const known = rule === undefined ? undefined : rules[rule];
  const read = readFinding(detail);
  const message =
    read.what === "input"
      ? textOf(read, "", grounds)
      : known && grounds.tongue() !== "en"
        ? `${known.why} ${known.instead}`
        : [detail, instead].filter(Boolean).join(" ");
  const fix = refusalsIn(text).find((one) => one.instead && one.from <= to && one.to >= from);
  const actions = writing(fix, grounds);
  return { from: Math.min(from, text.length), to: Math.min(to, text.length), severity: "error", message, actions };
}

function toAction(grounds: Grounds): (fix: Fix) => Action {
  return (fix) => ({
    name: fix.name,
    apply: (view: EditorView) => {
      if ("parameter" in fix) return grounds.askParameter(fix.parameter);
      view.dispatch({ changes: fix.edit, userEvent: "input.fix", scrollIntoView: true });
      view.focus();
    },
  });
}
