import { useRef } from "preact/hooks";

interface Edged {
  /** Names how the table at hand draws it. */
  class: string;
  width: number;
  resize: (width: number) => void;
  reset: () => void;
}

/** The right edge of a table's head, for the pointer; keys do the same on the head itself. */
export function ColumnEdge({ class: name, width, resize, reset }: Edged) {
  const from = useRef<{ x: number; width: number } | undefined>(undefined);
  return (
    <span
      class={name}
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
