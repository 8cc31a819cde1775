import { render } from "preact";
import { presentWords } from "../i18n/present.ts";
import { createPlayer } from "../present/player.ts";
import { createSession } from "../session.ts";
import { openFrozen } from "../snapshot/frozen.ts";
import { createOverlay } from "../views/present/overlay.ts";
import { Presentation } from "../views/present/Presentation.tsx";
import type { Viewed } from "./viewed.ts";

/** Presents a story over the whole screen from the step that is shown; the page is at the step it ended with. */
export function presentViewed({ snapshot, session, step, go }: Viewed): void {
  const { language, theme, themeChoice } = session;
  const words = presentWords(language.peek());
  const overlay = createOverlay(words.presentation, words.making);
  const own = { ...createSession(language.peek(), theme.peek()), language, theme, themeChoice };
  const frozen = openFrozen(snapshot, own);
  const player = createPlayer(frozen, snapshot, step.peek());
  overlay.onClose(() => {
    go(player.step.peek());
    render(null, overlay.body);
    frozen.explorer.desk.stage.cy.destroy();
  });
  overlay.body.replaceChildren();
  render(Presentation({ overlay, snapshot, session: own, frozen, player }), overlay.body);
}
