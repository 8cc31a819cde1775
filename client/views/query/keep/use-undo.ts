import { useEffect, useState } from "preact/hooks";

/** What was taken away and can be had back for a while. */
export interface Undoable {
  text: string;
  undo: () => void;
}

const shownFor = 12_000;

/** What can be undone now, and the way to tell the next. */
export function useUndo(): [Undoable | undefined, (next: Undoable | undefined) => void] {
  const [last, tell] = useState<Undoable | undefined>(undefined);
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(() => tell(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [last]);
  return [last, tell];
}
