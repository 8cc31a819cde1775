import { useLayoutEffect } from "preact/hooks";
import { attempt } from "../attempt.ts";
import { fetchErrorWords } from "../i18n/errors.ts";
import type { Session } from "../session.ts";
import { canvasKey } from "./canvas-keys.ts";
import { viewIsComing } from "./Lazy.tsx";
import { openPopover, underDialog } from "./on-top.ts";
import type { ViewProps } from "./props.ts";

const chunk = () => import("./commands/keys.ts");
/** Keys that write, or that would do something by mistake. */
const typed = /^(.|Enter|Delete|Backspace|Home|End|Arrow\w+)$/u;
/** With Ctrl or ⌘ the browser has these for itself: here they are kept for the commands while those are on their way. */
const kept = /^[aefs]$/i;
/** Elements with keys of their own. */
const own = "input, textarea, select, dialog, [contenteditable], [role=menu], [role=grid], [popover]";

/** Does what keys say: those of the canvas while it or nothing else has the focus, those with Ctrl or ⌘ anywhere but in fields. */
export function useKeys(views: ViewProps): void {
  useLayoutEffect(() => {
    let keys: Awaited<ReturnType<typeof chunk>> | undefined;
    let stop: (() => void) | undefined;
    const fetched = setTimeout(() => {
      fetchErrorWords().catch(() => undefined);
      Promise.all([chunk(), import("./commands/focus.ts")]).then(
        ([module, { followFocus }]) => {
          keys = module;
          stop = followFocus(views);
        },
        () => undefined,
      );
    }, 1500);
    const run = (event: KeyboardEvent) => {
      const command = keys?.pressedCommand(views, event);
      if (!command) return;
      event.preventDefault();
      attempt(views.session, async () => {
        await command.act();
      });
    };
    const listen = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.isComposing || at.closest(own) || underDialog()) return;
      if (event.key === "Escape" && openPopover()) return;
      const free = at === document.body || at.classList.contains("canvas") || at.id === "canvas";
      if (free) views.explorer.selectTouched();
      // What is typed while a field is on its way is meant for it.
      const awaited = viewIsComing() || views.session.noting.peek() !== undefined;
      if (free && awaited && typed.test(event.key) && !event.ctrlKey && !event.metaKey) return;
      if (free && canvasKey(event, views.explorer, views.session)) return;
      // The heading of a panel that a key opened: the same key closes it.
      if (!free && !event.ctrlKey && !event.metaKey && event.key !== "?" && at.tagName !== "H2") return;
      // In a text that is read, the browser's own search is the right one.
      if (!free && event.key.toLowerCase() === "f") return;
      // Who is quicker than the chunk is heard all the same.
      const withCtrl = event.ctrlKey || event.metaKey;
      if (keys || !free || (withCtrl && !kept.test(event.key))) return run(event);
      if (withCtrl) event.preventDefault();
      const same = unchanged(views.session);
      void chunk().then(
        (module) => {
          keys ??= module;
          if (event.key !== "Escape" || same()) run(event);
        },
        () => undefined,
      );
    };
    addEventListener("keydown", listen);
    return () => {
      clearTimeout(fetched);
      stop?.();
      removeEventListener("keydown", listen);
    };
  }, [views.explorer]);
}

/** Tells later whether all is open and loading as it is now: Escape ends what was there when it was pressed, nothing begun since. */
function unchanged({ busy, error, aside, drawer }: Session): () => boolean {
  const ends = [busy, error, aside, drawer];
  const now = ends.map((one) => one.peek());
  return () => ends.every((one, at) => one.peek() === now[at]);
}
