import { useMemo, useRef, useState } from "preact/hooks";
import { type Column, newColumns, readColumns } from "../../../query/answer/columns.ts";
import { type Reading, say } from "../../../query/answer/say.ts";
import type { Answer } from "../../../query/types.ts";

const [narrowest, widest] = [48, 900];

/** The columns of an answer as far as its rows have come, and their widths: at first by what they hold, then as chosen. */
export function useColumns(answer: Answer, reading: Reading) {
  const seen = useRef<{ columns: Column[]; rows: number } | undefined>(undefined);
  const [chosen, choose] = useState<ReadonlyMap<number, number>>(new Map());
  const arrived = answer.arrived.value;
  const columns = useMemo(() => {
    seen.current ??= { columns: newColumns(answer.columns), rows: 0 };
    const known = seen.current;
    readColumns(known.columns, answer.rows, known.rows, arrived, (value) => say(value, reading, 60));
    known.rows = arrived;
    return [...known.columns];
  }, [answer, arrived]);
  const widthOf = (index: number) => chosen.get(index) ?? columns[index]?.width ?? narrowest;
  const resize = (index: number, width: number) =>
    choose(new Map(chosen).set(index, Math.round(Math.min(widest, Math.max(narrowest, width)))));
  const reset = (index: number) => {
    const left = new Map(chosen);
    left.delete(index);
    choose(left);
  };
  return { columns, widthOf, resize, reset };
}
