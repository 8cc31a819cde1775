import { type EditorState, Facet } from "@codemirror/state";
import type { GraphSchema, Lens } from "../graph/types.ts";
import type { queryEditorEn } from "../i18n/query-editor-en.ts";
import type { PropertyOf, PropertyValue } from "../query/editing/values.ts";
import type { Language as Tongue } from "../session.ts";
import type { Language } from "./language/language.ts";

/** What the editor works with; all is read when it is needed, so that it is never old. */
export interface Grounds {
  grammar: Language;
  schema(): GraphSchema;
  lens(): Lens;
  tongue(): Tongue;
  words(): typeof queryEditorEn;
  /** Names of the parameters that have a field with something in it. */
  parameters(): readonly string[];
  /** The values of a property that has few; undefined where it has many or they cannot be had. */
  values(of: PropertyOf): Promise<readonly PropertyValue[] | undefined>;
  /** A small picture of a label. */
  glyph(label: string): Element | undefined;
  askParameter(name: string): void;
  run(text: string, from: number): void;
  explain(text: string, from: number): void;
}

/** How the parts of the editor come by what it works with. */
export const grounds = Facet.define<Grounds, Grounds | undefined>({ combine: ([first]) => first });

/** What the editor of a state works with. */
export function groundsOf(state: EditorState): Grounds {
  const found = state.facet(grounds);
  if (!found) throw new Error("the editor has nothing to work with");
  return found;
}
