import type { Session } from "../../session.ts";
import { showDialog } from "../snapshot/show-dialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import type { Source } from "./source.ts";

/** Shows the dialog of exports over the page. */
export function showExport(session: Session, source: Source, format = "png"): void {
  showDialog((close) => <ExportDialog session={session} source={source} format={format} close={close} />);
}
