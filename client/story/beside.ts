import { effect } from "@preact/signals";
import type { Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";

const name = "tsunagi.story.open";
const followed = new WeakSet<Session>();

/** Whether there is room for the panel of stories beside the canvas; on a phone it would lie over it. */
export const hasRoomBeside = () => matchMedia("(width > 900px)").matches;

/** From now on the story comes back when tools that took its place are closed, and after a reload. */
export function keepBeside(session: Session, explorer: Explorer): void {
  if (followed.has(session)) return;
  followed.add(session);
  const { aside } = session;
  let last = aside.peek();
  let under = false;
  const set = (open: boolean) => {
    under = open;
    keep(open);
  };
  const selected = () => explorer.state.peek().selection.join("\n");
  const comeBack = (before: string) => {
    if (aside.peek() !== undefined) return;
    // Who left the tools for the details of something wants to see those.
    if (selected() !== before) return set(false);
    aside.value = "story";
  };
  effect(() => {
    const now = aside.value;
    if (now === "story") set(true);
    else if (now === undefined && last === "story") set(false);
    else if (now === undefined && under) {
      const before = selected();
      queueMicrotask(() => comeBack(before));
    }
    last = now;
  });
}

/** Opens the panel of stories again where this tab had it open when it was left. */
export function comeBeside({ aside }: Session): void {
  if (aside.peek() === undefined && wasOpen() && hasRoomBeside()) aside.value = "story";
}

function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

function keep(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(name, "yes");
    else sessionStorage.removeItem(name);
  } catch {
    // A forbidden storage only means that the panel does not come back.
  }
}
