import type { DbSchema } from "@neo4j-cypher/language-support";

/** A coloured piece of a text; offsets in UTF-16 code units, end exclusive. */
export interface Coloured {
  readonly from: number;
  readonly to: number;
  /** What the grammar says it is: `keyword`, `label`, `variable` … */
  readonly what: string;
}

/** What the grammar or the schema has against a piece of a text; `message` is English. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** A variable that the grammar has understood: its types and where it stands. */
export interface Understood {
  readonly types: readonly string[];
  readonly references: readonly number[];
}

/** What can stand at a place by the grammar. */
export interface Expected {
  readonly keywords: readonly string[];
  readonly names: readonly string[];
  readonly functions: boolean;
  readonly procedures: boolean;
}

/** What the worker can be asked, and what it answers. */
export interface Asks {
  colours: { input: { text: string }; answer: Coloured[] };
  lint: {
    input: { text: string; parameters: readonly string[] };
    answer: { findings: Finding[]; understood: Understood[] };
  };
  expected: { input: { text: string; at: number }; answer: Expected };
  format: { input: { text: string }; answer: string };
  schema: { input: { schema: DbSchema }; answer: true };
}
export type Ask = keyof Asks;

/** A question on its way to the worker. */
export interface Question {
  id: number;
  ask: Ask;
  input: Asks[Ask]["input"];
}

/** Its answer; `problem` where the grammar failed. */
export type Reply = { id: number; answer: Asks[Ask]["answer"] } | { id: number; problem: string };
