import type { ViewerProps } from "./props.ts";
import { ViewerCanvas } from "./ViewerCanvas.tsx";

/** A story: the step that is shown with its picture. */
export function Story({ viewed, framed }: ViewerProps) {
  return (
    <div class="canvas-area" id="canvas">
      <ViewerCanvas viewed={viewed} framed={framed} />
    </div>
  );
}
