import { useEffect, useState } from "preact/hooks";

/** True once `waiting` has been true for 300 ms: what comes sooner needs no sign. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}
