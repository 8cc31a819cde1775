import { t } from "../../i18n/text.ts";
import "../../styles/sheets.css";
import { DetailsPanel } from "../details/DetailsPanel.tsx";
import type { ViewProps } from "../props.ts";
import { Sheet } from "../Sheet.tsx";

/** The details of the selection on a narrow page. */
export function DetailsSheet(views: ViewProps) {
  const words = t(views.session.language.value);
  return (
    <Sheet name="details" label={words.detailsPanel} height={45} close={() => views.explorer.select(undefined)}>
      <DetailsPanel {...views} />
    </Sheet>
  );
}
