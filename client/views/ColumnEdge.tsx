import { useRef } from "preact/hooks";
import "../styles/column-edge.css";

interface Edged {
  width: number;
  resize: (width: number) => void;
  reset: () => void;
}

/** The right edge of a table's head, for the pointer; keys do the same on the head itself. */
export function ColumnEdge({ width, resize, reset }: Edged) {
  const from = useRef<{ x: number; width: number } | undefined>(undefined);
  return (
    <span
      class="column-edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => from.current && resize(from.current.width + event.clientX - from.current.x)}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onDblClick={reset}
    />
  );
}
