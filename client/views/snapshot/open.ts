import { attempt } from "../../attempt.ts";
import type { ViewProps } from "../props.ts";

/** Asks for a title and freezes what is on the canvas. */
export function saveSnapshotOf(views: ViewProps): Promise<void> {
  return attempt(views.session, async () => (await import("./SaveDialog.tsx")).openSaveDialog(views));
}

/** Shows the snapshots that this browser knows of. */
export function openMine(views: ViewProps): Promise<void> {
  return attempt(views.session, async () => (await import("./MineDialog.tsx")).openMineDialog(views));
}

/** Shows the story, or the canvas where there is none, over the whole screen. */
export function startPresenting({ explorer, session, call }: ViewProps): Promise<void> {
  return attempt(session, async () => (await import("../../present/open.ts")).present({ explorer, session, call }));
}

/** Opens the panel where a story is written, or closes it. */
export function toggleStory({ session }: ViewProps): void {
  session.aside.value = session.aside.peek() === "story" ? undefined : "story";
}

/** Lets a person choose a snapshot file, and opens it. */
export function chooseSnapshotFile(views: ViewProps): Promise<void> {
  return attempt(views.session, async () => (await import("./open-file.tsx")).chooseFile(views));
}
