import warning from "lucide-static/icons/triangle-alert.svg?raw";
import { useLayoutEffect, useRef } from "preact/hooks";
import { snapshotWords } from "../../i18n/snapshot.ts";
import type { Session } from "../../session.ts";
import type { UnreadableSnapshot } from "../../snapshot/read.ts";
import "../../styles/dialog.css";
import "../../styles/snapshot.css";
import { Icon } from "../Icon.tsx";
import { useModal } from "../use-modal.ts";

interface Props {
  session: Session;
  /** The name of the file. */
  name: string;
  problem: UnreadableSnapshot | "altered";
  /** `open`: it is to be opened nevertheless. */
  close: (open: boolean) => void;
}

/** What is wrong with a file: it cannot be read, or its sum says that it was changed. */
export function FileNotice({ session, name, problem, close }: Props) {
  const words = snapshotWords(session.language.value);
  const dialog = useModal();
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  const altered = problem === "altered";
  return (
    <dialog
      class="dialog snapshot-dialog snapshot-notice"
      ref={dialog}
      aria-labelledby="snapshot-notice"
      onClose={() => close(false)}
    >
      <header>
        <h2 id="snapshot-notice">
          <Icon svg={warning} />
          {altered ? words.altered.title : words.unreadable}
        </h2>
      </header>
      <p class="snapshot-file">{name}</p>
      <p>{altered ? words.altered.next : words.reasons[problem.reason]}</p>
      {!altered && problem.faults.length > 0 && (
        <details>
          <summary>{words.where}</summary>
          <ul>
            {problem.faults.slice(0, 10).map(({ path, message }) => (
              <li key={path + message}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      <footer class="snapshot-ways">
        {altered && (
          <button type="button" class="button" onClick={() => close(true)}>
            {words.altered.open}
          </button>
        )}
        <button type="button" class="button primary" ref={safe} onClick={() => close(false)}>
          {altered ? words.cancel : words.close}
        </button>
      </footer>
    </dialog>
  );
}
