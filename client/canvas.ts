import cytoscape from "cytoscape";
import { options } from "preact";
import { followAddress } from "./address.ts";
import type { Call } from "./api.ts";
import { allOf } from "./graph/all.ts";
import { many } from "./graph/camera.ts";
import { Explorer } from "./graph/explorer.ts";
import type { Session } from "./session.ts";
import { CanvasView } from "./views/CanvasView.tsx";
import { LeftContent } from "./views/LeftContent.tsx";
import { QuestionChips } from "./views/Questions.tsx";
import { StatusNumbers } from "./views/StatusNumbers.tsx";

/** The views that show the graph. They come in one chunk with Cytoscape, after the first paint. */
export const graphViews = { CanvasView, LeftContent, QuestionChips, StatusNumbers };

/** Makes the graph, headless until a view mounts it. */
export function createExplorer(call: Call, session: Session): Explorer {
  const cy = cytoscape({ headless: true, styleEnabled: true });
  // Beside a large canvas the views are a task of their own, after the change that they tell of.
  options.debounceRendering = (render) => void (allOf(cy).length < many ? queueMicrotask(render) : setTimeout(render));
  return new Explorer(cy, call, session);
}

/** Opens the view that the address tells and keeps the two in step from then on. */
export function openAddress(explorer: Explorer, session: Session): Promise<void> {
  return followAddress(explorer, session);
}
