import { useState } from "preact/hooks";
import { CallError } from "../../api.ts";
import { formatDate, formatList } from "../../i18n/format.ts";
import { snapshotWords } from "../../i18n/snapshot.ts";
import type { MySnapshot } from "../../snapshot/mine.ts";
import { addressesOf } from "../../snapshot/store.ts";
import type { ViewProps } from "../props.ts";
import { MineTools } from "./MineTools.tsx";
import { Problem } from "./Problem.tsx";
import { Retitle } from "./Retitle.tsx";
import { Sure } from "./Sure.tsx";
import type { MyList } from "./use-mine.ts";

export interface MineProps {
  views: ViewProps;
  mine: MySnapshot;
  list: MyList;
  close: () => void;
  /** Chooses it to be compared. */
  compare: () => void;
  /** What it may be compared with. */
  compared: MySnapshot | undefined;
}

/** What a row asks about. */
export type Asks = "retitle" | "remove" | "forget";

/** A snapshot of this browser's list with what can be done with it. */
export function MineItem(props: MineProps) {
  const { views, mine, list } = props;
  const { session, call } = views;
  const language = session.language.value;
  const words = snapshotWords(language);
  const [asks, ask] = useState<Asks>();
  const [problem, setProblem] = useState<unknown>();
  const title = titleOf(mine, language) || words.untitled;
  const about = [
    words.savedOn(formatDate(mine.createdAt, language)),
    words.nodes(mine.nodes),
    words.edges(mine.edges),
    ...(mine.steps > 0 ? [words.steps(mine.steps)] : []),
  ];
  const attempt = async (doing: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await doing();
      ask(undefined);
    } catch (error) {
      setProblem(error);
    }
  };
  const remove = () =>
    attempt(async () => {
      await call("DELETE /api/snapshots/:id", { id: mine.id }, undefined, mine.secret).catch(goneIsFine);
      await list.remove(mine.id);
      session.toast.value = words.removed;
    });
  return (
    <li class="mine-item">
      <div class="mine-head">
        <a href={addressesOf(mine.id, "", location.origin).page} target="_blank" rel="noopener">
          {title}
        </a>
        <span class="hint">{formatList(about, language)}</span>
      </div>
      <MineTools {...props} ask={(what) => ask(asks === what ? undefined : what)} asks={asks} problem={setProblem} />
      {asks === "retitle" && (
        <Retitle views={views} mine={mine} list={list} done={() => ask(undefined)} attempt={attempt} />
      )}
      {asks === "remove" && (
        <Sure
          session={session}
          text={words.removeAsk(title)}
          yes={words.removeNow}
          act={remove}
          close={() => ask(undefined)}
        />
      )}
      {asks === "forget" && (
        <Sure
          session={session}
          text={words.forgetAsk(title)}
          yes={words.forgetNow}
          act={() => attempt(() => list.remove(mine.id))}
          close={() => ask(undefined)}
        />
      )}
      <Problem session={session} problem={problem} />
    </li>
  );
}

/** The title in a language, else in the other. */
export function titleOf({ title }: Pick<MySnapshot, "title">, language: "ja" | "en"): string {
  return title[language] || title.ja || title.en || "";
}

function goneIsFine(error: unknown): void {
  if (!(error instanceof CallError) || error.code !== "unknown_snapshot") throw error;
}
