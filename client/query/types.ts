import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Explained, Problem, QuerySummary } from "../../server/schema.ts";
import type { Call } from "../api.ts";
import type { Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";

/** What the desk works with. */
export interface Grounds {
  session: Session;
  explorer: Explorer;
  call: Call;
}

/** What a parameter can be; `JSON` is a list or a map as JSON, with `{ "$type": …, "value": … }` in it where wanted. */
export const parameterTypes = [
  "String",
  "Integer",
  "Float",
  "Boolean",
  "Date",
  "DateTime",
  "LocalDateTime",
  "Time",
  "LocalTime",
  "Duration",
  "Point",
  "JSON",
  "Null",
] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** A parameter as a person sets it: its type and what was typed. */
export interface ParameterField {
  type: ParameterType;
  text: string;
}
export type ParameterFields = Readonly<Record<string, ParameterField>>;

/** A query with what it needs to run. */
export interface QueryText {
  cypher: string;
  fields: ParameterFields;
}

/** An answer on its way or arrived. Rows are appended to one array; `arrived` counts them and is what views follow. */
export interface Answer {
  /** The query as it was run, and the parameters as they were sent. */
  readonly asked: QueryText;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly arrived: ReadonlySignal<number>;
  /** How it stands: `running` until the last line came. */
  readonly state: ReadonlySignal<"running" | "complete" | "cancelled" | "failed">;
  readonly summary: ReadonlySignal<QuerySummary | undefined>;
  /** What went wrong after the first line; the rows before it stay. A CallError. */
  readonly error: ReadonlySignal<Error | undefined>;
  /** Milliseconds since 1970; undefined while it runs. */
  readonly endedAt: ReadonlySignal<number | undefined>;
}

/** What an answer may come to: rows, and seconds in the database. */
export interface Limits {
  rows: number;
  seconds: number;
}

/** Something that runs, and since when (milliseconds since 1970). */
export interface Running {
  what: "run" | "explain" | "profile";
  since: number;
}

/** A plan that was asked for. */
export interface PlanAnswer {
  readonly asked: QueryText;
  readonly profiled: boolean;
  readonly explained: Explained;
}

/** The researcher's desk: one query under the hands, its answer, and what went wrong. One a page; see workbench-of.ts. */
export interface Workbench {
  /** What stands in the editor. */
  readonly text: Signal<string>;
  /** The parameter fields by name, kept also while the text does not name them. */
  readonly fields: Signal<ParameterFields>;
  /** What the editor is to put in the place of the selection next; it sets undefined when done. */
  readonly inserting: Signal<string | undefined>;
  readonly answer: ReadonlySignal<Answer | undefined>;
  readonly plan: ReadonlySignal<PlanAnswer | undefined>;
  /** The plan kept to compare with. */
  readonly kept: Signal<PlanAnswer | undefined>;
  /** Whether something runs that `cancel` would end, and what. */
  readonly busy: ReadonlySignal<boolean>;
  readonly running: ReadonlySignal<Running | undefined>;
  /** The limits that runs are sent with; kept in this browser. */
  readonly limits: Signal<Limits>;
  /** What stood in the editor, changed and not run, when `open` put something else in its place: a draft for the history. */
  readonly replaced: ReadonlySignal<QueryText | undefined>;
  /** What was run, explained or opened last: an answer to another text is an earlier one. */
  readonly latest: ReadonlySignal<string>;
  /** A run that was cancelled before its answer began. */
  readonly abandoned: ReadonlySignal<{ asked: QueryText; startedAt: number; endedAt: number } | undefined>;
  /** How often `open` was called: the editor takes the focus, the desk shows its query. */
  readonly opened: ReadonlySignal<number>;
  /** Why the last run, explain or parameter was refused before there was an answer; `position` counts from the text that was run. */
  readonly refused: ReadonlySignal<{ error: Error; problem?: Problem | undefined; ran: string } | undefined>;
  /** Runs a text, the whole editor by default. Resolves when the answer ended, however. Ends what runs. */
  run(cypher?: string): Promise<void>;
  /** Asks for the plan; a profile runs the query. */
  explain(profile: boolean, cypher?: string): Promise<void>;
  cancel(): void;
  /** Puts a query into the editor, never runs it. What stood there goes to the history as a draft if it was changed. */
  open(query: QueryText): void;
}
