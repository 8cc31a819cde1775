import { useEffect, useRef } from "preact/hooks";

/** A dot in the place of the mouse's arrow, to be seen from the last row. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) => {
      const { current } = dot;
      if (!current) return;
      current.style.translate = `${clientX}px ${clientY}px`;
      current.style.visibility = "visible";
    };
    addEventListener("pointermove", move, { passive: true });
    return () => removeEventListener("pointermove", move);
  }, []);
  return <div ref={dot} class="present-laser" aria-hidden="true" />;
}
