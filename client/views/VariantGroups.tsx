import { FacetGroup } from "./FacetGroup.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { NodeGlyph } from "./NodeGlyph.tsx";
import { onlyThese } from "./only-these.ts";
import type { ViewProps } from "./props.ts";

/** The variants that the lens wants in the legend, such as amounts by status; counted, never summed. */
export function VariantGroups({ session, explorer }: Pick<ViewProps, "session" | "explorer">) {
  const lens = explorer.lens.value;
  const language = session.language.value;
  const facets = explorer.state.value.facets.variant;
  return Object.entries(lens.labels).map(([label, { variants }]) => {
    if (!variants?.legend) return null;
    const mine = facets.filter((facet) => facet.value.startsWith(`${label}:`) && facet.shown + facet.hidden > 0);
    if (mine.length === 0) return null;
    return (
      <FacetGroup key={label} title={variants.title[language]}>
        {mine.map((facet) => {
          const value = variants.values[facet.value.slice(label.length + 1)];
          if (!value) return null;
          return (
            <FacetRow
              key={facet.value}
              facet={facet}
              name={value.name[language]}
              language={language}
              glyph={<NodeGlyph label={label} lens={lens} theme={session.theme.value} draw={value.draw} />}
              toggle={() => explorer.toggle("variant", facet.value)}
              only={() => onlyThese(explorer, "variant", [facet.value])}
            />
          );
        })}
      </FacetGroup>
    );
  });
}
