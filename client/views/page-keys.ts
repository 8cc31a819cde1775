import type { Explorer } from "../graph/explorer.ts";

/** Undo and redo by Ctrl or ⌘ with Z and Y, the palette by K, anywhere but in a field that has its own undo. */
export function pageKey(event: KeyboardEvent, explorer: Explorer | undefined, search: () => void): void {
  if (!explorer || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const act = {
    k: search,
    z: inField ? undefined : () => (event.shiftKey ? explorer.redo() : explorer.undo()),
    y: inField ? undefined : () => explorer.redo(),
  }[key];
  if (!act) return;
  event.preventDefault();
  act();
}
