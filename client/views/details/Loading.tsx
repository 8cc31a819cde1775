import { useEffect, useState } from "preact/hooks";
import { t } from "../../i18n/text.ts";
import type { Session } from "../../session.ts";

/** Says that something is loading, once it has taken 400 ms. */
export function Loading({ session }: { session: Session }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="loading-line" role="status">
      {late ? t(session.language.value).details.loading : ""}
    </p>
  );
}
