import { effect } from "@preact/signals";
import { render } from "preact";
import type { Snapshot } from "../../snapshot/schema.ts";
import type { Call } from "../api.ts";
import { attempt } from "../attempt.ts";
import type { Explorer } from "../graph/explorer.ts";
import { presentWords } from "../i18n/present.ts";
import { createSession, type Session } from "../session.ts";
import { openFrozen } from "../snapshot/frozen.ts";
import { makeSnapshot } from "../snapshot/make.ts";
import { draftOf } from "../story/draft.ts";
import { createOverlay, type Overlay } from "../views/present/overlay.ts";
import { Presentation } from "../views/present/Presentation.tsx";
import { createPlayer } from "./player.ts";

interface Grounds {
  explorer: Explorer;
  session: Session;
  call: Call;
}

/**
 * Presents the story that is being written from a step on (from 1), or the canvas where there is none, over the whole
 * screen where the browser allows it. Resolves when it has begun; what went wrong is shown on the page.
 */
export async function present(grounds: Grounds, from = 1): Promise<void> {
  const { session } = grounds;
  const words = presentWords(session.language.peek());
  // At once: the browser gives the whole screen only while the press is fresh.
  const overlay = createOverlay(words.presentation, words.making);
  await attempt(session, async () => {
    try {
      const snapshot = await toPresent(grounds, overlay.signal);
      if (overlay.signal.aborted) return;
      show(overlay, snapshot, session, from);
    } catch (error) {
      if (overlay.signal.aborted) return;
      overlay.close();
      throw error;
    }
  });
}

async function toPresent(grounds: Grounds, signal: AbortSignal): Promise<Snapshot> {
  const draft = draftOf(grounds.session);
  const steps = draft.steps.peek();
  const story = steps.length > 0 ? { story: { steps: [...steps], elements: draft.elements.peek() } } : {};
  const title = steps.length > 0 ? draft.title.peek() : {};
  return makeSnapshot(grounds, { title, description: {}, author: "", ...story }, { signal, lacks: () => {} });
}

function show(overlay: Overlay, snapshot: Snapshot, { language, theme, themeChoice }: Session, from: number): void {
  const session = createSession(language.peek(), theme.peek());
  const follow = effect(() => {
    session.language.value = language.value;
    session.theme.value = theme.value;
    session.themeChoice.value = themeChoice.value;
  });
  const frozen = openFrozen(snapshot, session);
  const player = createPlayer(frozen, snapshot, from);
  overlay.onClose(() => {
    follow();
    render(null, overlay.body);
    // Views end what they watch after the next frame.
    setTimeout(() => frozen.explorer.desk.stage.cy.destroy(), 1000);
  });
  overlay.body.replaceChildren();
  render(Presentation({ overlay, snapshot, session, frozen, player }), overlay.body);
}
