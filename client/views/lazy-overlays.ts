import { lazy } from "./Lazy.tsx";
import type { ViewProps } from "./props.ts";

/** Says what undo took back, fetched with the first undo. */
export const StepVoice = lazy<ViewProps>(async () => (await import("./history/StepVoice.tsx")).StepVoice);
