import { useEffect, useMemo, useState } from "preact/hooks";
import type { Snapshot } from "../../../snapshot/schema.ts";
import { fileName } from "../../out/file-name.ts";
import type { OutChoices, OutFormat, OutTask } from "../../out/format.ts";
import { outFormats } from "../../out/formats.ts";
import { titleText } from "../../out/words.ts";
import type { Session } from "../../session.ts";
import { retitled } from "../../snapshot/retitled.ts";
import { said } from "../../snapshot/said.ts";
import type { Source } from "./source.ts";
import { useLettersSize, useNeedsLetters } from "./use-letters.ts";
import { type Make, type Making, useMaking } from "./use-making.ts";

/** What the dialog knows and what can be done in it. */
export interface Exporting extends Making {
  formats: readonly OutFormat[];
  format: OutFormat | undefined;
  choose(id: string): void;
  choices: OutChoices;
  change(part: Partial<OutChoices>): void;
  /** Whether it is known if letters are needed: before, a box that is ticked would be ticked anew under the hand. */
  settled: boolean;
  /** By how many bytes the letters make the file larger, where that is known. */
  lettersSize: number | undefined;
  /** The step of a story, from 1. */
  step: number;
  /** A picture of every step, in a zip. */
  each: boolean;
  goTo(step: number | "each"): void;
  /** How the name of the file ends, without a dot. */
  extension: string;
  /** The title as it is written here. */
  title: string;
  write(title: string): void;
  name: string;
  rename(name: string): void;
  snapshot: Snapshot | undefined;
  task: Omit<OutTask, "progress" | "signal"> | undefined;
  problem: unknown;
  /** What the sources say is not in it: nobody could be asked. */
  lacking: boolean;
  /** Freezes it once more. */
  again(): void;
}

const usual: Omit<OutChoices, "language" | "theme" | "fonts"> = {
  ...{ scale: 2, transparent: false },
  ...{ title: true, legend: true, filters: true, asOf: true, citations: true },
};

/** The state of the dialog of exports. */
export function useExport(session: Session, source: Source, first: string): Exporting {
  const [formats, setFormats] = useState<readonly OutFormat[]>([]);
  const [id, setId] = useState(first);
  const [chosen, setChosen] = useState<Omit<OutChoices, "fonts"> & { fonts?: boolean }>(() => {
    return { ...usual, language: session.language.peek(), theme: session.theme.peek() };
  });
  const [at, goTo] = useState<number | "each">(source.step ?? 1);
  const step = at === "each" ? 1 : at;
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
  const { language } = chosen;
  const needed = useNeedsLetters(frozen, language);
  const { fonts = needed === true && format?.group === "page" } = chosen;
  const choices = useMemo(() => ({ ...chosen, fonts }), [chosen, fonts]);
  const lettersSize = useLettersSize(format, frozen, language);
  const snapshot = useMemo(() => {
    if (!frozen || title === undefined || title.trim() === "") return frozen;
    // Its sum is made with the file, not at each stroke of a key.
    return { ...frozen, title: { ...frozen.title, [language]: title.trim().toWellFormed() } };
  }, [frozen, title, language]);
  const task = useMemo(() => {
    if (!snapshot) return undefined;
    const { link } = source;
    return { snapshot, choices, ...(snapshot.story ? { step } : {}), ...(link === undefined ? {} : { link }) };
  }, [snapshot, choices, step, source]);
  const each = at === "each" && format?.group === "picture" && snapshot?.story !== undefined;
  const name = typed ?? (snapshot ? suggested(snapshot, format, each ? undefined : step, language) : "");
  const extension = each ? "zip" : (format?.extension ?? "");
  const make = useMemo(() => makerOf(format, frozen, each), [format, frozen, each]);
  const making = useMaking(make, task, `${fileName(name, "tsunagi")}.${extension}`, setProblem);
  return {
    ...{ formats, format, choices, step, each, goTo, extension, write, name, rename, snapshot, task, problem, lacking },
    ...{ settled: needed !== undefined, lettersSize },
    ...making,
    title: title ?? (frozen ? titleText(frozen, language) : ""),
    again: () => {
      setProblem(undefined);
      setTries(tries + 1);
    },
    choose: setId,
    change: (part) => setChosen({ ...chosen, ...part }),
  };
}

/** What makes the file; a snapshot whose title was written here gets the sum of what it is now. */
function makerOf(format: OutFormat | undefined, frozen: Snapshot | undefined, each: boolean): Make | undefined {
  if (!format) return undefined;
  return async (task) => {
    const snapshot = task.snapshot === frozen ? frozen : retitled(task.snapshot, task.snapshot.title);
    if (!each) return format.make({ ...task, snapshot });
    return (await import("../../out/each-step.ts")).makeEachStep(format, { ...task, snapshot });
  };
}

function suggested(
  snapshot: Snapshot,
  format: OutFormat | undefined,
  step: number | undefined,
  language: OutChoices["language"],
) {
  const title = titleText(snapshot, language);
  const shown = step === undefined ? undefined : snapshot.story?.steps[step - 1];
  const one = format?.group === "picture" && shown ? ` ${step} ${said(shown.title, language)}` : "";
  return fileName(`${title}${one}`, "tsunagi");
}
