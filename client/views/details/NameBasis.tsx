import { nameBasisOf } from "../../evidence/provenance.ts";
import { variantOf } from "../../graph/lens.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { BasisChip } from "./BasisMark.tsx";

/** What the name of a node rests on: said where the data says it, and where the node stands for nobody in particular. */
export function NameBasis({ node, explorer, session }: ViewProps & { node: Node }) {
  const language = session.language.value;
  const words = detailWords(language);
  const basis = nameBasisOf(node);
  const unspecified = !variantOf(node, explorer.lens.value).counted;
  if (!basis && !unspecified) return null;
  return (
    <section class="details-part">
      <div class="part-head">
        <h3>{words.nameRestsOn}</h3>
        {basis && <BasisChip basis={basis.basis} confidence={basis.confidence} language={language} />}
      </div>
      {basis?.basis === "inferred" && <p class="quiet">{words.nameInferred}</p>}
      {unspecified && <p class="quiet">{words.nameUnspecified}</p>}
    </section>
  );
}
