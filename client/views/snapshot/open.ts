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

/** Lets a person choose a snapshot file, and opens it. */
export function chooseSnapshotFile(views: ViewProps): Promise<void> {
  return attempt(views.session, async () => (await import("./open-file.tsx")).chooseFile(views));
}
