import type { Snapshot, State } from "../../../snapshot/schema.ts";
import { presentWords } from "../../i18n/present.ts";
import { filterText } from "../../out/words.ts";
import "../../styles/present-foot.css";
import type { ViewProps } from "../props.ts";
import { ValueLegend } from "../style/ValueLegend.tsx";

/** Whose picture stands above it. */
export interface FootProps extends ViewProps {
  snapshot: Snapshot;
  state: State;
}

/** What must be known to read a picture: what is drawn by value, and what filters keep out of sight. */
export function PictureFoot({ snapshot, state, ...views }: FootProps) {
  const { styles, grouping } = views.explorer.desk.stage.parts;
  return (
    <div class="canvas-foot picture-foot">
      {(styles ?? grouping) && <ValueLegend {...views} />}
      <Filtered {...views} snapshot={snapshot} state={state} />
    </div>
  );
}

function Filtered({ explorer, session, snapshot, state }: FootProps) {
  const language = session.language.value;
  const words = presentWords(language);
  const { hidden } = explorer.state.value;
  const filters = filterText(snapshot, state, language);
  if (filters === "") return null;
  return (
    <p class="filter-note" role="note">
      {words.filtered(filters, hidden > 0 ? words.hidden(hidden) : "")}
    </p>
  );
}
