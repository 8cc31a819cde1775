import type { Node } from "../../graph/types.ts";
import { readingWords } from "../../i18n/reading.ts";
import { Totals } from "../facets/Totals.tsx";
import type { ViewProps } from "../props.ts";
import { useAmounts } from "./use-amounts.ts";

/** What the amounts come to that a node leads to, by status, never as one sum; nothing where there are fewer than two. */
export function Amounts({ node, ...views }: ViewProps & { node: Node }) {
  const { explorer, session } = views;
  const amounts = useAmounts(views, node);
  const { title } = explorer.lens.value.overview?.amount ?? {};
  if (amounts.length < 2) return null;
  const language = session.language.value;
  return (
    <section class="details-part amounts">
      <div class="part-head">
        <h3>{readingWords(language).amountsOf(title?.[language] ?? "", amounts.length)}</h3>
      </div>
      <Totals {...views} nodes={amounts} />
    </section>
  );
}
