import { sumFigure } from "../../evidence/figures.ts";
import { valueName } from "../../evidence/names.ts";
import { own } from "../../graph/lens.ts";
import { type Total, totalsOf } from "../../graph/sieve/totals.ts";
import type { Lens, Node } from "../../graph/types.ts";
import { facetWords } from "../../i18n/facets.ts";
import type { Language } from "../../session.ts";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ViewProps } from "../props.ts";
import "../../styles/totals.css";

type Props = Pick<ViewProps, "session" | "explorer"> & {
  nodes: readonly Node[];
  /** Under a heading of its own. */
  titled?: boolean;
};

/** What the amounts among these nodes come to, by status; never one sum. Nothing where there are none. */
export function Totals({ session, explorer, nodes, titled = false }: Props) {
  const lens = explorer.lens.value;
  const language = session.language.value;
  const words = facetWords(language);
  const totals = totalsOf(nodes, lens);
  if (totals.length === 0) return null;
  return (
    <section class="totals" aria-label={words.totals}>
      {titled && <h3>{words.totalsOfSelected}</h3>}
      <dl>
        {totals.map((total) => (
          <div key={total.status}>
            <dt>
              <NodeGlyph
                label={total.label}
                lens={lens}
                theme={session.theme.value}
                draw={own(lens.labels[total.label]?.variants?.values, total.status)?.draw}
              />
              {own(lens.labels[total.label]?.variants?.values, total.status)?.name[language] ?? words.without}
            </dt>
            <dd>
              <strong>{sumOf(total, lens, language)}</strong>
              <span class="hint">{saidOf(total, lens, language)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {!titled && <p class="hint">{words.neverSummed}</p>}
    </section>
  );
}

/** A sum that holds "more than" or "about" says so itself. */
export function sumOf({ amounts, property, sum, as }: Total, lens: Lens, language: Language): string {
  const words = facetWords(language);
  if (amounts === 0) return words.noTotal;
  const said = sumFigure(property, sum, lens, language);
  return as ? words.sumAs(said, valueName(as.property, as.value, lens, language)) : said;
}

/** How many amounts a total is of, and what these say beside their figure: `3 amounts · 2 more than · 1 about`. */
function saidOf({ amounts, without, qualified }: Total, lens: Lens, language: Language): string {
  const words = facetWords(language);
  const parts = [
    words.amounts(amounts),
    ...qualified.map(({ property, value, count }) =>
      words.qualified(count, valueName(property, value, lens, language)),
    ),
    ...(without > 0 ? [words.noFigure(without)] : []),
  ];
  return parts.join(language === "ja" ? "・" : " · ");
}
