import { type Signal, useSignal } from "@preact/signals";

/** What is dragged, and before which place it would come. */
interface Dragged {
  id: string;
  at: number;
}

/** Drags the rows of a list by mouse, pen or finger; Escape gives it up. */
export function useDrag(list: { current: HTMLElement | null }, move: (id: string, to: number) => void) {
  const over: Signal<Dragged | undefined> = useSignal<Dragged | undefined>(undefined);
  const start = (event: PointerEvent, id: string) => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const grip = event.currentTarget;
    const rows = [...(list.current?.children ?? [])];
    const from = rows.findIndex((row) => row.contains(grip));
    const ending = new AbortController();
    const { signal } = ending;
    grip.setPointerCapture(event.pointerId);
    over.value = { id, at: from };
    const end = (drop: boolean) => {
      ending.abort();
      const at = over.peek()?.at ?? from;
      over.value = undefined;
      // Taken out of its old place first, all that follow move up.
      if (drop) move(id, at > from ? at - 1 : at);
    };
    grip.addEventListener("pointermove", ({ clientY }) => track(rows, clientY, id, over), { signal });
    grip.addEventListener("pointerup", () => end(true), { signal });
    grip.addEventListener("pointercancel", () => end(false), { signal });
    addEventListener("keydown", ({ key }) => key === "Escape" && end(false), { signal, capture: true });
  };
  return { over, start };
}

function track(rows: readonly Element[], y: number, id: string, over: Signal<Dragged | undefined>): void {
  const at = rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y > top + height / 2;
  }).length;
  if (over.peek()?.at !== at) over.value = { id, at };
}
