import { useEffect, useState } from "preact/hooks";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Session } from "../../session.ts";
import type { Hold } from "../../viewer/canvas-mode.ts";

const shownFor = 2500;

/** Says how to zoom, when somebody turns the wheel over a picture that leaves it to the page. */
export function HoldHint({ session, hold }: { session: Session; hold: Hold }) {
  const asked = hold.asked.value;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (asked === 0) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), shownFor);
    return () => clearTimeout(timer);
  }, [asked]);
  if (!shown || hold.held.value) return null;
  const words = viewerWords(session.language.value);
  return (
    <p class="hold-hint" role="status">
      {/Mac|iP(hone|ad)/.test(navigator.userAgent) ? words.takeHoldMac : words.takeHold}
    </p>
  );
}
