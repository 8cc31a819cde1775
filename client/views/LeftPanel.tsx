import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import { type Panels, sizes } from "../panels.ts";
import type { Session } from "../session.ts";
import { Legend } from "./Legend.tsx";
import { Questions } from "./Questions.tsx";
import { Resizer } from "./Resizer.tsx";

interface Props {
  session: Session;
  explorer: Explorer | undefined;
  panels: Panels;
}

/** Ready questions and the legend; empty but there before the first picture, so that nothing jumps. */
export function LeftPanel({ session, explorer, panels }: Props) {
  const words = t(session.language.value);
  const narrow = panels.narrow.value;
  if (narrow)
    return (
      <div class="left-content">{explorer && <Content session={session} explorer={explorer} narrow={narrow} />}</div>
    );
  if (!panels.leftOpen.value) return null;
  return (
    <nav
      class="left-panel"
      id="left-panel"
      aria-label={words.legend}
      style={{ inlineSize: `${panels.leftWidth.value}px` }}
    >
      <div class="left-content">{explorer && <Content session={session} explorer={explorer} narrow={narrow} />}</div>
      <Resizer size={panels.leftWidth} limits={sizes.left} label={words.resizePanel} edge="right" />
    </nav>
  );
}

/** On a phone the filters come first: the questions stand over the first picture too. */
function Content({ session, explorer, narrow }: { session: Session; explorer: Explorer; narrow: boolean }) {
  const words = t(session.language.value);
  const asked = explorer.lens.value.questions.length > 0;
  return (
    <div class={narrow ? "filters-first" : undefined}>
      {asked && (
        <section class="question-group">
          <h2>{words.questions}</h2>
          <Questions session={session} explorer={explorer} kind="cards" />
        </section>
      )}
      <Legend session={session} explorer={explorer} />
    </div>
  );
}
