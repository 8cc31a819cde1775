import { t } from "../i18n/text.ts";
import { isEmpty, type Session } from "../session.ts";
import { useLate } from "./use-late.ts";

/** What the page is waiting for before the first picture, once it has waited for 300 ms: the database or its data. */
export function LoadingState({ session }: { session: Session }) {
  const late = useLate(true);
  if (!late) return null;
  const [title, hint] = reason(session);
  return (
    <div class="state" role="status">
      <Skeleton />
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {!isEmpty(session) && <progress aria-label={title} />}
    </div>
  );
}

function reason(session: Session): [title: string, hint?: string] {
  const language = session.language.value;
  const words = t(language);
  const connection = session.connection.value;
  if (connection.state === "lost" && connection.code === "network") {
    return [words.errors.network.title, words.errors.network.next];
  }
  if (connection.state === "lost") return [words.startingTitle, words.startingHint];
  const incomplete = session.datasets.value.find((dataset) => !dataset.complete);
  if (incomplete) return [words.loadingDataTitle(incomplete.title[language]), words.loadingDataHint];
  if (isEmpty(session)) return [words.emptyGraphTitle, words.emptyGraphHint];
  return [words.loadingPicture];
}

function Skeleton() {
  return (
    <svg class="skeleton" viewBox="0 0 240 100" aria-hidden="true">
      <path d="M32 32 L96 68 L152 28 L206 72" />
      <circle cx="32" cy="32" r="8" />
      <circle cx="96" cy="68" r="11" />
      <circle cx="152" cy="28" r="8" />
      <circle cx="206" cy="72" r="11" />
      <rect x="10" y="48" width="44" height="5" rx="2.5" />
      <rect x="74" y="86" width="44" height="5" rx="2.5" />
      <rect x="130" y="44" width="44" height="5" rx="2.5" />
      <rect x="184" y="90" width="44" height="5" rx="2.5" />
    </svg>
  );
}
