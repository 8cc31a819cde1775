import { useEffect, useRef, useState } from "preact/hooks";
import { midpointOf } from "../../graph/midpoint.ts";
import type { ViewProps } from "../props.ts";

/** The edge whose card is shown and where, px in the canvas. */
export interface Shown {
  key: string;
  x: number;
  y: number;
  /** It was reached by the keyboard and is told to a screen reader. */
  byKey: boolean;
}

const wait = 300;
/** A pointer that goes on this far, px, wants to see what is under the card. */
const far = 48;

/** The edge under a resting pointer, or the one the keyboard walked to; Escape and moving on put it away. */
export function usePointed({ explorer }: Pick<ViewProps, "explorer">): Shown | undefined {
  const [shown, setShown] = useState<Shown>();
  const pointed = explorer.pointed.value;
  const key = pointed?.key !== undefined && explorer.edge(pointed.key) ? pointed.key : undefined;
  const selected = explorer.state.value.selected;
  const walked = selected?.kind === "edge" ? selected.key : undefined;
  const pointer = useRef({ x: 0, y: 0 });

  useEffect(() => {
    setShown((now) => (now?.byKey ? now : undefined));
    // Of what is selected the panel tells more.
    if (key === undefined || !pointed || key === walked) return;
    pointer.current = { x: pointed.x, y: pointed.y };
    const timer = setTimeout(() => setShown({ key, ...pointer.current, byKey: false }), wait);
    return () => clearTimeout(timer);
  }, [key, key !== undefined && key === walked]);
  useEffect(() => {
    const canvas = document.querySelector(".canvas");
    const byKeyboard = document.activeElement === canvas && canvas?.matches(":focus-visible") === true;
    const at = walked !== undefined && byKeyboard ? midpointOf(explorer.desk, walked) : undefined;
    setShown((now) =>
      at && walked !== undefined ? { key: walked, ...at, byKey: true } : now?.byKey ? undefined : now,
    );
  }, [walked]);
  useEffect(() => {
    const move = (event: PointerEvent) => {
      const frame = document.querySelector(".canvas")?.getBoundingClientRect();
      if (!frame) return;
      const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
      pointer.current = at;
      setShown((now) => (now && Math.hypot(at.x - now.x, at.y - now.y) > far ? undefined : now));
    };
    const away = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === "Escape") setShown(undefined);
    };
    addEventListener("pointermove", move, { passive: true });
    addEventListener("pointerdown", away, { passive: true, capture: true });
    addEventListener("wheel", away, { passive: true, capture: true });
    addEventListener("keydown", away, { capture: true });
    return () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerdown", away, { capture: true });
      removeEventListener("wheel", away, { capture: true });
      removeEventListener("keydown", away, { capture: true });
    };
  }, []);
  return shown;
}
