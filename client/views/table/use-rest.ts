import { useEffect, useRef } from "preact/hooks";
import type { Explorer } from "../../graph/explorer.ts";

const wait = 140;

/** Marks on the canvas the row at which a pointer or the keyboard rests; rows that only pass by mark nothing. */
export function useRest(explorer: Explorer): (key: string | undefined) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const marked = useRef(false);
  const rest = (key: string | undefined) => {
    clearTimeout(timer.current);
    if (key === undefined && !marked.current) return;
    timer.current = setTimeout(() => {
      marked.current = key !== undefined;
      explorer.hover(key);
    }, wait);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (marked.current) explorer.hover(undefined);
    },
    [explorer],
  );
  return rest;
}
