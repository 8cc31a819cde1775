import { useEffect, useRef, useState } from "preact/hooks";
import type { OutFormat, OutTask } from "../../out/format.ts";
import { saveFile } from "../save-file.ts";

/** Makes a file of a task. */
export type Make = OutFormat["make"];

/** How far the file is that is being made, and how it ended. */
export interface Making {
  /** 0 to 1; undefined while none is made. */
  done: number | undefined;
  save(): void;
  cancel(): void;
  /** What was made, or that it was given up. */
  ended: { saved: string } | "cancelled" | undefined;
}

/** Makes one file at a time and saves it; what goes wrong is told, and what is left with the dialog is given up. */
export function useMaking(
  make: Make | undefined,
  task: Omit<OutTask, "progress" | "signal"> | undefined,
  file: string,
  setProblem: (problem: unknown) => void,
): Making {
  const [done, setDone] = useState<number>();
  const [ended, setEnded] = useState<Making["ended"]>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => setEnded(undefined), [make, task]);
  const save = async () => {
    if (!make || !task || running.current) return;
    const own = new AbortController();
    running.current = own;
    setProblem(undefined);
    setEnded(undefined);
    setDone(0);
    try {
      const progress = (share: number) => !own.signal.aborted && setDone(share);
      const blob = await make({ ...task, progress, signal: own.signal });
      own.signal.throwIfAborted();
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
