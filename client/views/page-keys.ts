import type { Explorer } from "../graph/explorer.ts";
import { underDialog } from "./on-top.ts";

/** The palette by Ctrl or ⌘ with K; undo and redo by Z and Y, but in a field, which has its own undo, and under a dialog. */
export function pageKey(event: KeyboardEvent, explorer: Explorer | undefined, search: () => void): void {
  if (!explorer || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const own = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || underDialog();
  const act = {
    k: search,
    z: own ? undefined : () => (event.shiftKey ? explorer.redo() : explorer.undo()),
    y: own ? undefined : () => explorer.redo(),
  }[key];
  if (!act) return;
  event.preventDefault();
  act();
}
