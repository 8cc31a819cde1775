import type { Snapshot } from "../../../snapshot/schema.ts";
import { attempt } from "../../attempt.ts";
import { formatDate } from "../../i18n/format.ts";
import { snapshotWords } from "../../i18n/snapshot.ts";
import { knowing } from "../../snapshot/knowing.ts";
import { openSnapshot } from "../../snapshot/open.ts";
import { hasRoomBeside } from "../../story/beside.ts";
import { draftOf } from "../../story/draft.ts";
import type { ViewProps } from "../props.ts";
import { tellGrowth } from "./tell-growth.ts";

/** Goes on with a snapshot on the canvas, from the picture of a step (from 1) where one is named; its story is there to be gone on with too. */
export function openRead(
  { session, explorer }: Pick<ViewProps, "session" | "explorer">,
  snapshot: Snapshot,
  step = 1,
): Promise<void> {
  return attempt(session, async () => {
    const { story, state, elements, title, createdAt } = snapshot;
    const shown = story?.steps[Math.min(step, story.steps.length) - 1];
    session.drawer.value = undefined;
    // What the database here has no words for, or all while there is none, is named and drawn as the snapshot says.
    session.datasets.value = knowing(session.datasets.peek(), snapshot);
    session.opened.value = true;
    if (!(await openSnapshot(explorer, snapshot, shown?.state ?? state))) return;
    tellGrowth(explorer, session, createdAt);
    if (story) {
      const draft = draftOf(session);
      draft.load({ title, steps: story.steps, elements });
      draft.chosen.value = shown?.id;
      if (hasRoomBeside()) session.aside.value = "story";
    }
    const language = session.language.peek();
    const words = snapshotWords(language);
    const name = title[language] ?? title.ja ?? title.en ?? words.untitled;
    const foreign = state.nodes.filter(({ key }) => key.startsWith("~")).length;
    const said = story
      ? words.openedStory(name, story.steps.length)
      : words.opened(name, formatDate(createdAt, language));
    session.toast.value = foreign > 0 ? `${said} ${words.someForeign(foreign)}` : said;
  });
}
