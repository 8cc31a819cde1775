import type { Player } from "../../present/player.ts";

/** Elements with arrow keys of their own. */
const own = "input, textarea, select, dialog, summary, [role=grid], .details, .viewer-about";

/** Turns the pages of a story: arrows, page up and down, Home and End. */
export function storyKeys(event: KeyboardEvent, player: Pick<Player, "go" | "next" | "previous" | "steps">): void {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
  if ((target as Partial<Element> | null)?.closest?.(own)) return;
  const act: Record<string, () => void> = {
    ArrowRight: () => player.next(),
    PageDown: () => player.next(),
    ArrowLeft: () => player.previous(),
    PageUp: () => player.previous(),
    Home: () => player.go(1),
    End: () => player.go(player.steps.length),
  };
  if (!act[key]) return;
  event.preventDefault();
  act[key]();
}
