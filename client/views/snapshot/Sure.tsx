import { useEffect, useRef } from "preact/hooks";
import { snapshotWords } from "../../i18n/snapshot.ts";
import type { Session } from "../../session.ts";

interface Props {
  session: Session;
  text: string;
  yes: string;
  act: () => unknown;
  close: () => void;
}

/** Asks before something that cannot be undone. */
export function Sure({ session, text, yes, act, close }: Props) {
  const words = snapshotWords(session.language.value);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <section class="mine-sure" aria-label={yes}>
      <p>{text}</p>
      <button type="button" class="button" ref={no} onClick={close}>
        {words.cancel}
      </button>
      <button type="button" class="button mine-danger" onClick={act}>
        {yes}
      </button>
    </section>
  );
}
