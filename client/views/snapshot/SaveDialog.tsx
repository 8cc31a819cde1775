import x from "lucide-static/icons/x.svg?raw";
import { useState } from "preact/hooks";
import { snapshotWords } from "../../i18n/snapshot.ts";
import "../../styles/dialog.css";
import "../../styles/snapshot.css";
import type { Snapshot } from "../../../snapshot/schema.ts";
import type { MySnapshot } from "../../snapshot/mine.ts";
import { IconButton } from "../IconButton.tsx";
import type { ViewProps } from "../props.ts";
import { useModal } from "../use-modal.ts";
import { Saved } from "./Saved.tsx";
import { SaveForm } from "./SaveForm.tsx";
import { showDialog } from "./show-dialog.tsx";

/** What was stored, and whether this browser keeps its secret. */
export interface Stored {
  mine: MySnapshot;
  snapshot: Snapshot;
  kept: boolean;
}

interface Props {
  views: ViewProps;
  close: () => void;
  /** The story stands chosen in the place of the picture. */
  story: boolean;
}

/** Asks for the words of a snapshot and saves it; then shows its link and secret. */
export function openSaveDialog(views: ViewProps, story = false): void {
  showDialog((close) => <SaveDialog views={views} close={close} story={story} />);
}

function SaveDialog({ views, close, story }: Props) {
  const words = snapshotWords(views.session.language.value);
  const dialog = useModal();
  const [stored, setStored] = useState<Stored>();
  return (
    <dialog
      class="dialog snapshot-dialog"
      ref={dialog}
      aria-labelledby="snapshot-title"
      onClose={close}
      closedby="closerequest"
    >
      <header>
        <h2 id="snapshot-title">{stored ? words.saved : words.saveTitle}</h2>
        <IconButton svg={x} label={words.close} press={() => dialog.current?.close()} />
      </header>
      {stored ? (
        <Saved views={views} {...stored} />
      ) : (
        <SaveForm views={views} story={story} stored={setStored} close={() => dialog.current?.close()} />
      )}
    </dialog>
  );
}
