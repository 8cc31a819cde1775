import { useState } from "preact/hooks";
import { fieldValue } from "../../evidence/field-words.ts";
import { labelOf, own, variantOf } from "../../graph/lens.ts";
import { countValues } from "../../graph/sieve/counts.ts";
import { ruleOn } from "../../graph/sieve/rule.ts";
import { onlyValue, toggleValue } from "../../graph/sieve/verbs.ts";
import type { Facet } from "../../graph/types.ts";
import { facetWords } from "../../i18n/facets.ts";
import { FacetRow } from "../FacetRow.tsx";
import { NodeGlyph } from "../NodeGlyph.tsx";
import type { ColumnProps } from "./PropertyFacet.tsx";

const few = 8;

/** The values of a property or the groups of nodes, each with its count; a press filters. */
export function ValueFacet(props: ColumnProps) {
  const { session, explorer, column, view } = props;
  const [whole, setWhole] = useState(false);
  const { field } = column;
  const language = session.language.value;
  const words = facetWords(language);
  const test = ruleOn(field, view.rules)?.test;
  const facets = inOrder(
    countValues(column, test, (key) => view.out.has(key)),
    props,
  );
  const all = facets.map((facet) => facet.value);
  const cut = !whole && facets.length > few + 2;
  const listed = cut ? facets.filter((facet, at) => at < few || facet.off || facet.value === "") : facets;
  return (
    <>
      <ul>
        {listed.map((facet) => (
          <FacetRow
            key={facet.value}
            facet={facet}
            name={fieldValue(field, facet.value, explorer.lens.value, language, view.nodeOf)}
            language={language}
            glyph={<ValueGlyph {...props} value={facet.value} />}
            toggle={() => toggleValue(explorer.desk, field, facet.value, all)}
            only={() => onlyValue(explorer.desk, field, facet.value)}
          />
        ))}
      </ul>
      {facets.length > few + 2 && (
        <button type="button" class="link-button facet-whole" onClick={() => setWhole(!whole)}>
          {whole ? words.fewerValues : words.allValues(facets.length)}
        </button>
      )}
    </>
  );
}

/** Groups stand in the order of their keys, as the first picture has them; values by their count. */
function inOrder(facets: Facet[], { column }: ColumnProps): Facet[] {
  if (column.field.what !== "group") return facets;
  const last = ({ value }: Facet) => Number(value === "");
  return facets.toSorted((a, b) => last(a) - last(b) || a.value.localeCompare(b.value, "en", { numeric: true }));
}

function ValueGlyph({ session, explorer, column, view, value }: ColumnProps & { value: string }) {
  const lens = explorer.lens.value;
  const { field } = column;
  const theme = session.theme.value;
  if (field.what === "group") {
    const node = view.nodeOf(value);
    if (!node) return <span class="value-glyph" />;
    const label = labelOf(node, lens);
    const letter = lens.overview?.card.label === label ? node.properties[lens.overview.card.letter] : undefined;
    if (typeof letter === "string") return <span class="letter-glyph">{letter}</span>;
    return <NodeGlyph label={label} lens={lens} theme={theme} draw={variantOf(node, lens).draw} />;
  }
  const variants = field.of === "node" ? lens.labels[field.kind]?.variants : undefined;
  const variant = variants?.property === field.name ? own(variants.values, value) : undefined;
  if (!variant) return <span class="value-glyph" />;
  return <NodeGlyph label={field.kind} lens={lens} theme={theme} draw={variant.draw} />;
}
