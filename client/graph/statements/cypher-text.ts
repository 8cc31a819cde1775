import type { Known } from "../sieve/members.ts";
import type { GraphSchema, Lens } from "../types.ts";

/** What a statement is for: it finds the same, or all but the relationships that were added among its nodes (`without`), it returns what the step left on the canvas or in sight, or the canvas that it only rearranged. */
export type Telling = "finds" | "without" | "left" | "sight" | "same";

/** Cypher with parameters; whole numbers that a parameter could turn into fractions stand in the text. */
export interface Statement {
  cypher: string;
  parameters: Readonly<Record<string, unknown>>;
  tells: Telling;
}

/** What a statement is written from: keys of labels and the questions of the lens. */
export interface Grounds {
  schema: GraphSchema;
  lens: Lens;
  /** What filters know beside the canvas. */
  kin?: Known["kin"] | undefined;
}

/** A name as Cypher takes it, whatever characters it has; in back-quotes where it needs them. Neo4j reads \uXXXX everywhere. */
export function quoted(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name;
  return `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;
}

/** Labels or types any of which will do: `:A|B`; nothing where there are none. */
export function anyOf(names: readonly string[]): string {
  return names.length === 0 ? "" : `:${names.map(quoted).join("|")}`;
}

/** An arrow with what stands in its brackets. */
export function arrow(inside: string, direction: "in" | "out" | "both" = "both"): string {
  const body = inside === "" ? "-" : `-[${inside}]-`;
  if (inside === "") return direction === "in" ? "<--" : direction === "out" ? "-->" : "--";
  return `${direction === "in" ? "<" : ""}${body}${direction === "out" ? ">" : ""}`;
}

/** The parameters of a statement while it is written; each gets a name that is still free. */
export class Bag {
  readonly parameters: Record<string, unknown> = {};

  /** Takes a value and gives what stands for it in the text; the same value under the same name is one parameter. */
  take(wanted: string, value: unknown): string {
    const plain = /^[A-Za-z][A-Za-z0-9_]*$/.test(wanted) ? wanted.charAt(0).toLowerCase() + wanted.slice(1) : "keys";
    for (let count = 1; ; count++) {
      const name = count === 1 ? plain : `${plain}${count}`;
      if (!Object.hasOwn(this.parameters, name)) this.parameters[name] = value;
      if (JSON.stringify(this.parameters[name]) === JSON.stringify(value)) return `$${name}`;
    }
  }
}
