import check from "lucide-static/icons/check.svg?raw";
import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import { useMemo } from "preact/hooks";
import type { DocumentText } from "../../../server/schema.ts";
import { coverageOf } from "../../evidence/coverage.ts";
import { detailWords } from "../../i18n/details.ts";
import { formatNumber } from "../../i18n/format.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { kindColours } from "./kind-colour.ts";

/** What the characters of a text belong to, in numbers, and whether any is left out. */
export function CoverageLegend({ text, explorer, session }: ViewProps & { text: DocumentText }) {
  const words = detailWords(session.language.value);
  const coverage = useMemo(() => coverageOf(text), [text]);
  const colours = kindColours(text, explorer.lens.value, session.theme.value);
  const whole = coverage.missing === 0 && coverage.twice === 0;
  return (
    <div class="coverage">
      <p class={whole ? "coverage-whole" : "coverage-gap"}>
        <Icon svg={whole ? check : triangle} size={14} />
        {whole ? words.coverage : words.coverageGap(coverage.missing, coverage.twice)} (
        {words.characters(coverage.characters)})
      </p>
      <ul>
        {coverage.shares.map(({ kind, pieces, characters }) => (
          <li key={kind} title={`${words.pieces(pieces)}, ${words.characters(characters)}`}>
            <span class="swatch" style={{ "--kind": colours.get(kind) ?? "transparent" }} />
            {words.kinds[kind] ?? kind}{" "}
            <span class="coverage-count">{formatNumber(characters, session.language.value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
