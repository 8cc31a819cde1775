import x from "lucide-static/icons/x.svg?raw";
import { useEffect } from "preact/hooks";
import { outWords } from "../../i18n/out.ts";
import "../../styles/dialog.css";
import "../../styles/out.css";
import type { Session } from "../../session.ts";
import { IconButton } from "../IconButton.tsx";
import { useModal } from "../use-modal.ts";
import { Choices } from "./Choices.tsx";
import { Foot } from "./Foot.tsx";
import { FormatList } from "./FormatList.tsx";
import { Preview } from "./Preview.tsx";
import type { Source } from "./source.ts";
import { useExport } from "./use-export.ts";

interface Props {
  session: Session;
  source: Source;
  /** The kind of file that is chosen at first. */
  format: string;
  close: () => void;
}

/** Asks what file to make: its kind, what is in it, its name; shows it before it is made. */
export function ExportDialog({ session, source, format, close }: Props) {
  const words = outWords(session.language.value);
  const dialog = useModal();
  const exporting = useExport(session, source, format);
  const ready = exporting.formats.length > 0;
  // The kinds of files come after the dialog; the keyboard begins with them.
  useEffect(() => {
    if (ready)
      dialog.current?.querySelector<HTMLElement>("input:checked")?.focus({ focusVisible: false } as FocusOptions);
  }, [ready]);
  return (
    <dialog class="dialog out-dialog" ref={dialog} aria-labelledby="out-title" onClose={close} closedby="closerequest">
      <header>
        <h2 id="out-title">{words.export}</h2>
        <IconButton svg={x} label={words.close} press={() => dialog.current?.close()} />
      </header>
      <form
        class="out-form"
        onSubmit={(event) => {
          event.preventDefault();
          exporting.save();
        }}
      >
        <div class="out-left">
          <FormatList session={session} exporting={exporting} />
          <Choices session={session} exporting={exporting} untitled={source.untitled} />
        </div>
        <Preview session={session} exporting={exporting} />
        <Foot session={session} exporting={exporting} />
      </form>
    </dialog>
  );
}
