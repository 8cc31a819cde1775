import { useEffect, useState } from "preact/hooks";
import { detailWords } from "../../i18n/details.ts";
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
      {late ? detailWords(session.language.value).loading : ""}
    </p>
  );
}
