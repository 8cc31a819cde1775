import type { ViewerProps } from "./props.ts";
import { ViewerCanvas } from "./ViewerCanvas.tsx";

/** A single frozen picture. */
export function Picture({ viewed, framed }: ViewerProps) {
  return (
    <div class="canvas-area" id="canvas">
      <ViewerCanvas viewed={viewed} framed={framed} />
    </div>
  );
}
