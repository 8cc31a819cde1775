import { useEffect, useState } from "preact/hooks";
import type { ViewProps } from "../props.ts";
import { bindDrags, type Drawn, outlineOf } from "./drags.ts";

/** Draws the rectangle or the outline while a drag selects, by its tool or with Shift. */
export function SelectionOutline({ explorer, session }: ViewProps) {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => bindDrags(explorer, session, setDrawn), [explorer]);
  const tool = session.tool.value;
  useEffect(() => {
    const canvas = document.querySelector<HTMLElement>(".canvas");
    if (canvas) canvas.dataset["tool"] = tool;
    return () => {
      delete canvas?.dataset["tool"];
    };
  }, [tool]);
  if (!drawn || drawn.points.length < 2) return null;
  const points = outlineOf(drawn).map(({ x, y }) => `${x},${y}`);
  return (
    <svg class="selection-outline" aria-hidden="true">
      <polygon points={points.join(" ")} />
    </svg>
  );
}
