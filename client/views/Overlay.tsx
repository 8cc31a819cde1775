import { StepVoice } from "./lazy-overlays.ts";
import type { ViewProps } from "./props.ts";

/** What comes over the canvas when there is something to say or to show. */
export function Overlay(views: ViewProps) {
  return views.session.travelled.value ? <StepVoice {...views} /> : null;
}
