import type { Session } from "../../session.ts";
import { lazy } from "../Lazy.tsx";
import type { ViewerProps } from "./props.ts";

/** A story, fetched for those that are one. */
export const Story = lazy<ViewerProps & { session: Session }>(async () => (await import("./Story.tsx")).Story);
