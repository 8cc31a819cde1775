import { useEffect } from "preact/hooks";
import type { Session } from "../session.ts";

/** Long enough to read a sentence. */
const shownFor = 3000;

/** A short message over the lower edge of the page that goes by itself. */
export function Toast({ session }: { session: Session }) {
  const text = session.toast.value;
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(() => {
      session.toast.value = undefined;
    }, shownFor);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="toast-place" role="status">
      {text !== undefined && <p class="toast">{text}</p>}
    </div>
  );
}
