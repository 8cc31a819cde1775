import { useState } from "preact/hooks";
import { snapshotWords } from "../../i18n/snapshot.ts";
import type { MySnapshot } from "../../snapshot/mine.ts";
import type { ViewProps } from "../props.ts";
import { compareNow, compareTwo } from "./compare.ts";
import { titleOf } from "./MineItem.tsx";
import { chosenFile, readFile } from "./open-file.tsx";
import { Problem } from "./Problem.tsx";

interface Props {
  views: ViewProps;
  mine: MySnapshot;
  close: () => void;
  giveUp: () => void;
}

/** What a snapshot is compared with: the graph as it is now, a file, or another of the list. */
export function CompareWith({ views, mine, close, giveUp }: Props) {
  const { session } = views;
  const language = session.language.value;
  const words = snapshotWords(language);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  // The dialog goes before the comparison comes: what stands behind it cannot take the focus.
  const attempt = async (doing: () => Promise<void>) => {
    setProblem(undefined);
    setBusy(true);
    try {
      await doing();
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  const now = () => attempt(() => compareNow(views, { id: mine.id }, close));
  const file = () =>
    attempt(async () => {
      const chosen = await chosenFile();
      const other = chosen && (await readFile(views, chosen));
      if (other) await compareTwo(views, { id: mine.id }, { snapshot: other }, close);
    });
  return (
    <section class="mine-compare" aria-busy={busy}>
      <p>{words.compareWith(titleOf(mine, language) || words.untitled)}</p>
      <button type="button" class="button primary" disabled={busy} onClick={now}>
        {words.withNow}
      </button>
      <button type="button" class="button" disabled={busy} onClick={file}>
        {words.withFile}
      </button>
      <span class="hint">{words.withOther}</span>
      <button type="button" class="quiet-button" onClick={giveUp}>
        {words.cancel}
      </button>
      <Problem session={session} problem={problem} />
    </section>
  );
}
