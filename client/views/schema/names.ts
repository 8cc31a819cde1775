import { labelLens, typeLens } from "../../graph/lens.ts";
import type { Kind } from "../../graph/samples.ts";
import type { Lens } from "../../graph/types.ts";
import { schemaWords } from "../../i18n/schema.ts";
import type { Language } from "../../session.ts";

/** What a label or type is called in the reader's language. */
export function kindText({ kind, name }: Kind, lens: Lens, language: Language): string {
  if (kind === "type") return typeLens(lens, name).name[language];
  return name === "" ? schemaWords(language).anyLabel : labelLens(lens, name).name[language];
}
