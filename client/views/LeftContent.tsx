import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import type { Session } from "../session.ts";
import { Legend } from "./Legend.tsx";
import { HiddenList, MoreFacets } from "./lazy-panels.ts";
import { Questions } from "./Questions.tsx";

interface Props {
  session: Session;
  explorer: Explorer;
  narrow: boolean;
}

/** Ready questions and the legend. On a phone the filters come first: the questions stand over the first picture too. */
export function LeftContent({ session, explorer, narrow }: Props) {
  const asked = explorer.lens.value.questions.length > 0 || session.last.value !== undefined;
  return (
    <div class={narrow ? "filters-first" : undefined}>
      {asked && (
        <section class="question-group">
          <h2>{t(session.language.value).questions}</h2>
          <Questions session={session} explorer={explorer} kind="cards" />
        </section>
      )}
      {narrow && <HiddenList session={session} explorer={explorer} />}
      <Legend session={session} explorer={explorer} />
      <MoreFacets session={session} explorer={explorer} />
    </div>
  );
}
