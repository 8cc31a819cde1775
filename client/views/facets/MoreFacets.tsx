import { useComputed } from "@preact/signals";
import { fieldId } from "../../graph/sieve/rule.ts";
import { facetWords } from "../../i18n/facets.ts";
import "../../styles/facets.css";
import type { ViewProps } from "../props.ts";
import { PropertyFacet } from "./PropertyFacet.tsx";
import { Totals } from "./Totals.tsx";
import { inSight, useFacets } from "./use-facets.ts";

const first = 6;

/** Facets of what is on the canvas beyond the legend: groups, properties, amounts, times; the most useful first. */
export function MoreFacets(props: Pick<ViewProps, "session" | "explorer">) {
  const { session, explorer } = props;
  const empty = useComputed(() => explorer.state.value.view === "empty").value;
  const layout = useComputed(() => explorer.state.value.layout).value;
  const view = useFacets(props);
  const words = facetWords(session.language.value);
  if (empty || view.columns.length === 0) return null;
  const box = (open: number) => (_: unknown, at: number) => {
    const column = view.columns[at]?.column;
    if (!column) return null;
    return (
      <PropertyFacet
        key={fieldId(column.field)}
        session={session}
        explorer={explorer}
        column={column}
        view={view}
        open={at < open}
      />
    );
  };
  const boxes = view.columns.map(box(1));
  return (
    <>
      {layout !== "columns" && <Totals {...props} nodes={inSight(view)} titled />}
      <section class="more-facets" aria-label={words.properties}>
        <header>
          <h2>{words.properties}</h2>
        </header>
        {boxes.slice(0, first)}
        {boxes.length > first && (
          <details class="facet-rest">
            <summary class="link-button">
              {words.moreProperties} {boxes.length - first}
            </summary>
            {boxes.slice(first)}
          </details>
        )}
      </section>
    </>
  );
}
