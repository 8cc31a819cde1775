import { effect } from "@preact/signals";
import type { DoingKind } from "../../graph/doing.ts";
import type { Explorer } from "../../graph/explorer.ts";
import { formatDate } from "../../i18n/format.ts";
import { snapshotWords } from "../../i18n/snapshot.ts";
import type { Session } from "../../session.ts";

/** Doings that fetch from the database of today. */
const brings: readonly DoingKind[] = ["expand", "add", "paths", "answer"];

/** When the snapshots were saved that opened a fresh canvas; those of which it was not said yet. */
const untold = new WeakMap<object, string>();
const followed = new WeakSet<Explorer>();

/**
 * Says once, when something of today comes to the snapshot that stands on the canvas, that the two are of different days.
 */
export function tellGrowth(explorer: Explorer, session: Session, createdAt: string): void {
  const { stage, doings } = explorer.desk;
  untold.set(stage.base, createdAt);
  if (followed.has(explorer)) return;
  followed.add(explorer);
  effect(() => {
    explorer.state.value;
    const date = untold.get(stage.base);
    const last = doings.steps.findLast(({ done }) => done)?.doing;
    if (date === undefined || !last || !brings.includes(last.kind)) return;
    untold.delete(stage.base);
    const language = session.language.peek();
    session.toast.value = snapshotWords(language).grown(formatDate(date, language));
  });
}
