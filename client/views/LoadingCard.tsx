import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { useLate } from "./use-late.ts";

/** What a person asked for and is still waiting for, once it has taken 300 ms. */
export function LoadingCard({ session }: { session: Session }) {
  const busy = session.busy.value;
  const late = useLate(busy !== undefined);
  const words = t(session.language.value);
  if (!busy || !late) return null;
  return (
    <div class="loading-card">
      <p role="status">{words.loading(busy.what)}</p>
      <button type="button" class="button" onClick={busy.cancel}>
        {words.cancel}
      </button>
      <progress aria-label={words.loading(busy.what)} />
    </div>
  );
}
