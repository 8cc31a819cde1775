import type { Signal } from "@preact/signals";
import { useRef } from "preact/hooks";

interface Props {
  size: Signal<number>;
  limits: readonly [number, number, number];
  label: string;
  /** The edge of the panel that is dragged. */
  edge: "left" | "right" | "top";
}

const keys = { top: ["ArrowUp", "ArrowDown"], right: ["ArrowRight", "ArrowLeft"], left: ["ArrowLeft", "ArrowRight"] };

/** A panel edge to drag, or to move with the arrow keys; a double click sets the first size again. */
export function Resizer({ size, limits, label, edge }: Props) {
  const from = useRef<{ at: number; size: number } | undefined>(undefined);
  const [least, most, standard] = limits;
  const set = (value: number) => {
    size.value = Math.round(Math.min(most, Math.max(least, value)));
  };
  const place = (event: PointerEvent) => (edge === "top" ? event.clientY : event.clientX);
  const sign = edge === "right" ? 1 : -1;
  return (
    <hr
      class={`resizer resizer-${edge}`}
      tabIndex={0}
      aria-label={label}
      aria-orientation={edge === "top" ? "horizontal" : "vertical"}
      aria-valuenow={size.value}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { at: place(event), size: size.value };
      }}
      onPointerMove={(event) => {
        if (from.current) set(from.current.size + sign * (place(event) - from.current.at));
      }}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onDblClick={() => set(standard)}
      onKeyDown={(event) => {
        const at = keys[edge].indexOf(event.key);
        if (at < 0) return;
        event.preventDefault();
        set(size.value + (at === 0 ? 16 : -16));
      }}
    />
  );
}
