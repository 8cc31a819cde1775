import { attempt } from "../../attempt.ts";
import type { ViewProps } from "../props.ts";

/** Asks what file to make of the canvas, and makes it. `format`: the kind that is chosen at first. */
export function openExport(views: ViewProps, format?: string): Promise<void> {
  return attempt(views.session, async () => {
    const [{ showExport }, { canvasSource }] = await Promise.all([import("./show-export.tsx"), import("./source.ts")]);
    showExport(views.session, canvasSource(views), format);
  });
}

/** The same for the story that is being written; opens it where it has no step yet. */
export function openStoryExport(views: ViewProps, format = "pptx"): Promise<void> {
  return attempt(views.session, async () => {
    const [{ showExport }, { storySource }] = await Promise.all([import("./show-export.tsx"), import("./source.ts")]);
    const source = storySource(views);
    if (source) showExport(views.session, source, format);
    else views.session.aside.value = "story";
  });
}
