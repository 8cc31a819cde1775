import { fieldName } from "../../evidence/field-words.ts";
import type { Column } from "../../graph/sieve/column.ts";
import { ruleOn } from "../../graph/sieve/rule.ts";
import { setTest } from "../../graph/sieve/verbs.ts";
import { facetWords } from "../../i18n/facets.ts";
import type { ViewProps } from "../props.ts";
import { FacetBox } from "./FacetBox.tsx";
import { RangeFacet } from "./RangeFacet.tsx";
import { Totals } from "./Totals.tsx";
import { type FacetView, inSight } from "./use-facets.ts";
import { ValueFacet } from "./ValueFacet.tsx";

/** What the facet of one column gets. */
export interface ColumnProps extends Pick<ViewProps, "session" | "explorer"> {
  column: Column;
  view: FacetView;
}

/** One property, group or time that can be filtered. */
export function PropertyFacet({ open, ...props }: ColumnProps & { open: boolean }) {
  const { session, explorer, column, view } = props;
  const { field } = column;
  const language = session.language.value;
  const words = facetWords(language);
  const lens = explorer.lens.value;
  const ranged = field.what === "number" || field.what === "time";
  const rule = ruleOn(field, view.rules);
  const distinct = ranged ? 0 : new Set([...column.texts.values()].flat()).size;
  // Outside the first picture the totals stand over all facets.
  const totalled =
    field.what === "number" && field.kind === lens.overview?.amount?.label && explorer.state.value.layout === "columns";
  return (
    <FacetBox
      {...fieldName(field, lens, language)}
      hint={rule ? words.filtered : ranged ? "" : words.values(distinct)}
      open={open || rule !== undefined}
      clear={rule && (() => setTest(explorer.desk, field, undefined))}
      clearLabel={words.clear}
    >
      {() => (
        <>
          {ranged ? <RangeFacet {...props} /> : <ValueFacet {...props} />}
          {totalled && <Totals session={session} explorer={explorer} nodes={inSight(view)} />}
        </>
      )}
    </FacetBox>
  );
}
