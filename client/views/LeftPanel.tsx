import type { Explorer } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import { type Panels, sizes } from "../panels.ts";
import type { Session } from "../session.ts";
import { LeftContent } from "./lazy-panels.ts";
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
      <div class="left-content">
        {explorer && <LeftContent session={session} explorer={explorer} narrow={narrow} />}
      </div>
    );
  if (!panels.leftOpen.value) return null;
  return (
    <nav
      class="left-panel"
      id="left-panel"
      aria-label={words.legend}
      style={{ inlineSize: `${panels.leftWidth.value}px` }}
    >
      <div class="left-content">
        {explorer && <LeftContent session={session} explorer={explorer} narrow={narrow} />}
      </div>
      <Resizer size={panels.leftWidth} limits={sizes.left} label={words.resizePanel} edge="right" />
    </nav>
  );
}
