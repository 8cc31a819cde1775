import { CallError } from "../../api.ts";
import { parametersIn } from "../editing/parameters-in.ts";
import type { Answer, ParameterFields, PlanAnswer, QueryText, Workbench } from "../types.ts";
import { type HistoryEntry, newId } from "./records.ts";

/** So many entries are kept; the oldest go first. */
export const mostEntries = 1000;

/** The fields that a text names. */
export function namedFields({ cypher, fields }: QueryText): ParameterFields {
  const named = parametersIn(cypher).filter((name) => Object.hasOwn(fields, name));
  return Object.fromEntries(named.map((name) => [name, fields[name] ?? { type: "Null", text: "" }]));
}

/** What the history tells of an answer as it stands. */
export function entryOfAnswer(id: string, answer: Answer): HistoryEntry {
  const state = answer.state.value;
  const summary = answer.summary.value;
  const ended = answer.endedAt.value;
  const cut = state === "complete" && summary?.truncated === true;
  return {
    ...base(id, answer.asked, answer.startedAt),
    what: "run",
    state: state === "running" ? "open" : cut ? "cut" : state,
    rows: state === "running" ? undefined : (summary?.rows ?? answer.rows.length),
    ms: summary?.ms ?? (ended === undefined ? undefined : ended - answer.startedAt),
    ...failure(answer.error.value),
  };
}

/** What it tells of a plan. */
export function entryOfPlan({ asked, profiled, explained }: PlanAnswer, at: number): HistoryEntry {
  const { rows, ms } = explained;
  return { ...base(newId(at), asked, at), what: profiled ? "profile" : "explain", state: "complete", rows, ms };
}

/** What it tells of a query that was refused before there was an answer. */
export function entryOfRefusal(
  { ran, error }: NonNullable<Workbench["refused"]["value"]>,
  fields: ParameterFields,
  at: number,
): HistoryEntry {
  return { ...base(newId(at), { cypher: ran, fields }, at), what: "run", state: "failed", ...failure(error) };
}

/** What it tells of a run that was cancelled before there was an answer. */
export function entryOfAbandoned({
  asked,
  startedAt,
  endedAt,
}: NonNullable<Workbench["abandoned"]["value"]>): HistoryEntry {
  return { ...base(newId(startedAt), asked, startedAt), what: "run", state: "cancelled", ms: endedAt - startedAt };
}

/** A text that was never run, as a draft. */
export function entryOfDraft(draft: QueryText, at: number): HistoryEntry {
  return { ...base(newId(at), draft, at), what: "draft", state: "draft" };
}

function base(id: string, asked: QueryText, at: number) {
  return { id, cypher: asked.cypher, fields: namedFields(asked), at };
}

function failure(error: Error | undefined): Pick<HistoryEntry, "code" | "detail"> {
  if (!error) return {};
  return { code: error instanceof CallError ? error.code : "parameter", detail: error.message };
}

/** The entries in which all words occur, the newest first. */
export function findEntries(entries: readonly HistoryEntry[], words: string): HistoryEntry[] {
  const holds = holdsAll(words);
  return entries.filter(({ cypher, fields, code }) => holds(`${cypher} ${code ?? ""} ${fieldText(fields)}`)).reverse();
}

function fieldText(fields: ParameterFields): string {
  return Object.entries(fields)
    .map(([name, { text }]) => `$${name} ${text}`)
    .join(" ");
}

/** Whether a text has all of these words in it, whatever their case and width. */
export function holdsAll(words: string): (text: string) => boolean {
  const wanted = plain(words).split(/\s+/u).filter(Boolean);
  return (text) => {
    const searched = plain(text);
    return wanted.every((word) => searched.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The ids of the entries that are too many. */
export function surplus(entries: readonly HistoryEntry[]): string[] {
  return entries.slice(0, Math.max(0, entries.length - mostEntries)).map(({ id }) => id);
}

/** The ids of the drafts whose text was run since: they are none any more. */
export function ranDrafts(entries: readonly HistoryEntry[]): string[] {
  const ran = new Set(entries.filter(({ what }) => what !== "draft").map(({ cypher }) => cypher.trim()));
  return entries.filter(({ what, cypher }) => what === "draft" && ran.has(cypher.trim())).map(({ id }) => id);
}
