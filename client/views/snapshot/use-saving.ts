import { useEffect, useRef, useState } from "preact/hooks";
import type { Snapshot, Words } from "../../../snapshot/schema.ts";
import { snapshotWords } from "../../i18n/snapshot.ts";
import { makeSnapshot } from "../../snapshot/make.ts";
import { myListOf } from "../../snapshot/mine.ts";
import { storeSnapshot } from "../../snapshot/store.ts";
import { draftOf } from "../../story/draft.ts";
import type { ViewProps } from "../props.ts";
import type { Stored } from "./SaveDialog.tsx";
import { saveSnapshotFile } from "./save-snapshot-file.ts";
import { saved, type Typed } from "./typed.ts";

type Way = "link" | "file";

interface Input {
  views: ViewProps;
  typed: Typed;
  of: "picture" | "story";
  stored: (stored: Stored) => void;
}

/** Makes the snapshot and saves it; tells what it does and what went wrong. Ends with the dialog. */
export function useSaving({ views, typed, of, stored }: Input) {
  const { session, explorer, call } = views;
  const words = snapshotWords(session.language.value);
  const [doing, setDoing] = useState("");
  const [problem, setProblem] = useState<unknown>();
  const [way, setWay] = useState<Way>("link");
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const act = async (wanted: Way, without: boolean, signal: AbortSignal) => {
    setDoing(words.making);
    const lacking: string[] = [];
    const snapshot = await made({ views, typed, of }, { signal, lacks: (what) => lacking.push(what) });
    if (lacking.length > 0 && !without) return setProblem("lacking");
    if (wanted === "file") {
      const name = saveSnapshotFile(snapshot);
      saved(explorer, typed);
      setDoing(words.fileSaved(name));
      return;
    }
    setDoing(words.storing);
    const makeCard = async (of: Snapshot, until: AbortSignal) =>
      (await import("../../out/card.ts")).cardPicture(of, until);
    const mine = await storeSnapshot(call, snapshot, makeCard, signal);
    // From here on it is stored: the secret must be seen, whatever this browser keeps.
    const list = await myListOf(session);
    const kept = await list.put(mine).then(
      () => list.lasting,
      () => false,
    );
    saved(explorer, typed);
    if (signal.aborted) session.toast.value = words.savedAfterAll;
    stored({ mine, snapshot, kept });
  };
  const save = async (wanted: Way, without = false) => {
    const own = new AbortController();
    running.current = own;
    setWay(wanted);
    setProblem(undefined);
    try {
      await act(wanted, without, own.signal);
      if (wanted === "link") setDoing("");
    } catch (error) {
      setDoing("");
      if (!own.signal.aborted) setProblem(error);
    } finally {
      running.current = undefined;
    }
  };
  const busy = doing === words.making || doing === words.storing;
  return {
    save: (wanted: Way, without?: boolean) => running.current || void save(wanted, without),
    doing,
    busy: busy && problem === undefined,
    problem,
    way,
  };
}

function made(
  { views, typed, of }: Omit<Input, "stored">,
  options: Parameters<typeof makeSnapshot>[2],
): Promise<Snapshot> {
  const { steps, elements } = draftOf(views.session);
  const story = of === "story" ? { story: { steps: [...steps.peek()], elements: elements.peek() } } : {};
  const { title, description, author } = typed;
  const about = { title: trimmed(title), description: trimmed(description), author: author.trim().toWellFormed() };
  return makeSnapshot(views, { ...about, ...story }, options);
}

/** Words without blanks around them, and without a language that has none. */
function trimmed(words: Words): Words {
  const pairs = Object.entries(words).map(([language, text]) => [language, (text ?? "").trim().toWellFormed()]);
  return Object.fromEntries(pairs.filter(([, text]) => text !== ""));
}
