import { labelLens, typeLens } from "../../../graph/lens.ts";
import type { Lens } from "../../../graph/types.ts";
import { written } from "../../../query/editing/tokens.ts";
import type { Language } from "../../../session.ts";

/** A label or a relationship type. */
export interface Kind {
  kind: "label" | "type";
  name: string;
}

/** What a label or type is called in the reader's language. */
export function kindName({ kind, name }: Kind, lens: Lens, language: Language): string {
  return (kind === "label" ? labelLens(lens, name) : typeLens(lens, name)).name[language];
}

/** The pattern of a label or type: `(m:Measure)`, `-[:CONCERNS]->`. */
export function patternOf({ kind, name }: Kind, variable: (label: string) => string): string {
  return kind === "label" ? `(${variable(name)}:${written(name)})` : `-[:${written(name)}]->`;
}
