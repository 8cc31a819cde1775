import { useEffect, useState } from "preact/hooks";
import { namer, type Reading } from "../../../query/answer/say.ts";
import { sortRows } from "../../../query/answer/sort.ts";
import type { Answer } from "../../../query/types.ts";

/** The column an answer is sorted by; undefined for the order in which rows came. */
export interface Sorting {
  column: number;
  descending: boolean;
}

interface Sorted {
  sorting: Sorting;
  order: number[];
}

/** The rows of an answer in order: those sorted, then those that have come since. */
export function useSorted(answer: Answer, sorting: Sorting | undefined, reading: Reading) {
  const [sorted, set] = useState<Sorted>();
  const isOver = answer.state.value !== "running";
  useEffect(() => {
    if (!sorting) {
      set(undefined);
      return;
    }
    let wanted = true;
    const { language } = reading;
    const count = answer.rows.length;
    void sortRows({ rows: answer.rows, count, ...sorting, language, nameOf: namer(reading) }, () => wanted).then(
      (order) => wanted && order && set({ sorting, order }),
    );
    return () => {
      wanted = false;
    };
  }, [answer, sorting, isOver, reading.language]);
  const order = sorting ? sorted?.order : undefined;
  return {
    /** The row of the answer at a place of the table. */
    rowAt: (place: number) => (order && place < order.length ? (order[place] ?? place) : place),
    /** What the table is sorted by now; a large one takes a while. */
    done: sorted?.sorting === sorting,
  };
}

/** What a press on a head leads to: rising, falling, as it came. */
export function nextSorting(now: Sorting | undefined, column: number): Sorting | undefined {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? undefined : { column, descending: true };
}
