import { surenessOf } from "../../evidence/confidence.ts";
import { formatFigure } from "../../evidence/values.ts";
import type { Basis } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { readingWords } from "../../i18n/reading.ts";
import { t } from "../../i18n/text.ts";
import type { Language } from "../../session.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";

interface Props {
  basis: Basis;
  confidence?: number | undefined;
  language: Language;
}

/** What a relationship rests on, with the dash and the confidence of an inference. */
export function BasisChip({ basis, confidence, language }: Props) {
  return (
    <span class={`basis-chip basis-${basis}`}>
      <EdgeGlyph basis={basis} />
      <span class="basis-words">{basisText({ basis, confidence, language })}</span>
    </span>
  );
}

/** The basis in words: `Inferred, very likely (0.9)`. */
export function basisText({ basis, confidence, language }: Props): string {
  const words = t(language);
  const name = words.basis[basis];
  if (confidence === undefined) return name;
  const { confidence: sure, sure: inWords } = readingWords(language);
  const said = inWords(sure[surenessOf(confidence)], formatFigure(confidence, language));
  return detailWords(language).basisWith(name, said);
}
