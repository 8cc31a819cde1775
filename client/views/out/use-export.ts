import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { fileName } from "../../out/file-name.ts";
import type { OutChoices, OutFormat, OutTask } from "../../out/format.ts";
import { outFormats } from "../../out/formats.ts";
import { titleText } from "../../out/words.ts";
import type { Session } from "../../session.ts";
import { said } from "../../snapshot/said.ts";
import { saveFile } from "../save-file.ts";
import { retitled, type Source } from "./source.ts";

/** What the dialog knows and what can be done in it. */
export interface Exporting {
  formats: readonly OutFormat[];
  format: OutFormat | undefined;
  choose(id: string): void;
  choices: OutChoices;
  change(part: Partial<OutChoices>): void;
  /** The step of a story, from 1. */
  step: number;
  goTo(step: number): void;
  /** The title as it is written here. */
  title: string;
  write(title: string): void;
  name: string;
  rename(name: string): void;
  snapshot: Snapshot | undefined;
  task: Omit<OutTask, "progress" | "signal"> | undefined;
  /** How far the file is, 0 to 1; undefined while none is made. */
  done: number | undefined;
  save(): void;
  cancel(): void;
  problem: unknown;
  /** What the sources say is not in it: nobody could be asked. */
  lacking: boolean;
  /** Freezes it once more. */
  again(): void;
  /** What was made, or that it was given up. */
  ended: { saved: string } | "cancelled" | undefined;
}

const usual: Omit<OutChoices, "language" | "theme"> = {
  ...{ scale: 2, transparent: false, fonts: false },
  ...{ title: true, legend: true, filters: true, asOf: true, citations: true },
};

/** The state of the dialog of exports. */
export function useExport(session: Session, source: Source, first: string): Exporting {
  const [formats, setFormats] = useState<readonly OutFormat[]>([]);
  const [id, setId] = useState(first);
  const [choices, setChoices] = useState<OutChoices>(() => {
    return { ...usual, language: session.language.peek(), theme: session.theme.peek() };
  });
  const [step, goTo] = useState(source.step ?? 1);
  const [frozen, setFrozen] = useState<Snapshot>();
  const [title, write] = useState<string>();
  const [typed, rename] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const [lacking, setLacking] = useState(false);
  const [tries, setTries] = useState(0);
  const format = formats.find((one) => one.id === id);
  useEffect(() => {
    const own = new AbortController();
    const failed = (error: unknown) => !own.signal.aborted && setProblem(error);
    outFormats().then(setFormats, failed);
    setLacking(false);
    source.snapshot(own.signal, () => !own.signal.aborted && setLacking(true)).then(setFrozen, failed);
    return () => own.abort();
  }, [source, tries]);
  const { language } = choices;
  const snapshot = useMemo(() => {
    if (!frozen || title === undefined || title.trim() === "") return frozen;
    return retitled(frozen, { ...frozen.title, [language]: title.trim().toWellFormed() });
  }, [frozen, title, language]);
  const task = useMemo(() => {
    if (!snapshot) return undefined;
    const { link } = source;
    return { snapshot, choices, ...(snapshot.story ? { step } : {}), ...(link === undefined ? {} : { link }) };
  }, [snapshot, choices, step, source]);
  const name = typed ?? (snapshot ? suggested(snapshot, format, step, language) : "");
  const making = useMaking(format, task, fileName(name, "tsunagi"), setProblem);
  return {
    ...{ formats, format, choices, step, goTo, write, name, rename, snapshot, task, problem, lacking },
    ...making,
    title: title ?? (frozen ? titleText(frozen, language) : ""),
    again: () => {
      setProblem(undefined);
      setTries(tries + 1);
    },
    choose: setId,
    change: (part) => setChoices({ ...choices, ...part }),
  };
}

function suggested(snapshot: Snapshot, format: OutFormat | undefined, step: number, language: OutChoices["language"]) {
  const title = titleText(snapshot, language);
  const shown = snapshot.story?.steps[step - 1];
  const one = format?.group === "picture" && shown ? ` ${step} ${said(shown.title, language)}` : "";
  return fileName(`${title}${one}`, "tsunagi");
}

type Making = Pick<Exporting, "done" | "save" | "cancel" | "ended">;

function useMaking(
  format: OutFormat | undefined,
  task: Exporting["task"],
  name: string,
  setProblem: (problem: unknown) => void,
): Making {
  const [done, setDone] = useState<number>();
  const [ended, setEnded] = useState<Exporting["ended"]>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => setEnded(undefined), [format, task]);
  const save = async () => {
    if (!format || !task || running.current) return;
    const own = new AbortController();
    running.current = own;
    setProblem(undefined);
    setEnded(undefined);
    setDone(0);
    try {
      const progress = (share: number) => !own.signal.aborted && setDone(share);
      const blob = await format.make({ ...task, progress, signal: own.signal });
      own.signal.throwIfAborted();
      const file = `${name}.${format.extension}`;
      saveFile([blob], file, blob.type);
      setEnded({ saved: file });
    } catch (error) {
      if (own.signal.aborted) setEnded("cancelled");
      else setProblem(error);
    } finally {
      running.current = undefined;
      setDone(undefined);
    }
  };
  return { done, ended, save: () => void save(), cancel: () => running.current?.abort() };
}
