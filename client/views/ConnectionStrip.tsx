import unplug from "lucide-static/icons/unplug.svg?raw";
import { useEffect, useState } from "preact/hooks";
import { errorWords } from "../i18n/errors.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { Icon } from "./Icon.tsx";

/** Says that the line is lost and when the next try is made; leaves by itself. Never a dialog: what is seen can be used. */
export function ConnectionStrip({ session, retry }: { session: Session; retry: () => void }) {
  const connection = session.connection.value;
  const words = t(session.language.value);
  const now = useNow(connection.state === "lost");
  if (connection.state !== "lost" || !session.schema.value) return null;
  const seconds = Math.max(0, Math.ceil((connection.nextTryAt - now) / 1000));
  const { title, next } = errorWords(connection.code, session.language.value);
  return (
    <div class="strip" role="alert">
      <Icon svg={unplug} />
      <p>
        <strong>{title}</strong> {next}
      </p>
      <span class="countdown" aria-hidden="true">
        {seconds > 0 ? words.nextTry(seconds) : words.trying}
      </span>
      <button type="button" class="button primary" onClick={retry}>
        {words.tryNow}
      </button>
    </div>
  );
}

/** The time, again each quarter of a second while it is wanted. */
function useNow(wanted: boolean): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!wanted) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [wanted]);
  return now;
}
