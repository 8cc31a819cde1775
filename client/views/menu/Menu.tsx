import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Asked } from "../../graph/gestures.ts";
import { exploreWords } from "../../i18n/explore.ts";
import type { ViewProps } from "../props.ts";
import { MenuBody } from "./MenuBody.tsx";
import { MenuHead } from "./MenuHead.tsx";
import { type Target, targetOf } from "./target.ts";
import { walk } from "./walk.ts";

const rim = 8;

/** A native popover where it was asked for, within the window; on a phone a sheet. Escape gives the focus back. */
export function Menu({ asked, ...views }: ViewProps & { asked: Asked }) {
  const { explorer, session } = views;
  const words = exploreWords(session.language.value);
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  // Read so that counts and names follow the canvas.
  explorer.state.value;
  const target = targetOf(explorer, askedFor(asked, explorer.state.peek().selection));
  const close = (giveBack = true) => {
    if (explorer.asked.peek() === asked) explorer.asked.value = undefined;
    if (giveBack) giveFocusBack(before.current);
  };
  useLayoutEffect(() => {
    before.current = document.activeElement;
    show(menu.current, asked);
    const [only] = target.keys;
    if (target.keys.length === 1) explorer.hover(only);
    return () => explorer.hover(undefined);
  }, []);
  useOutside(menu, () => close(false));
  return (
    <div
      ref={menu}
      class="menu context-menu"
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={titleOf(words, target)}
      onKeyDown={(event) => {
        if (event.key === "Escape" || event.key === "Tab") {
          event.preventDefault();
          close();
        } else walk(event, menu.current);
        event.stopPropagation();
      }}
    >
      <MenuHead {...views} target={target} />
      <MenuBody {...views} target={target} close={close} moved={() => place(menu.current, asked)} />
    </div>
  );
}

/** The elements a menu is for: the whole selection where it was asked for on a part of it. */
function askedFor({ key, keys }: Asked, selection: readonly string[]): readonly string[] {
  if (keys) return keys;
  if (key === undefined) return [];
  return selection.length > 1 && selection.includes(key) ? selection : [key];
}

function titleOf(words: ReturnType<typeof exploreWords>, { keys }: Target): string {
  return keys.length > 1 ? words.menuOf(words.selectedCount(keys.length)) : words.menu;
}

function show(menu: HTMLElement | null, asked: Asked): void {
  menu?.showPopover();
  place(menu, asked);
  focusFirst(menu);
}

/** Puts the menu where it was asked for, or as near as it fits into the window. */
function place(menu: HTMLElement | null, { x, y }: Asked): void {
  const canvas = document.querySelector(".canvas")?.getBoundingClientRect();
  if (!menu || !canvas) return;
  const { width, height } = menu.getBoundingClientRect();
  const within = (at: number, size: number, room: number) => Math.max(rim, Math.min(at, room - size - rim));
  menu.style.setProperty("--x", `${within(canvas.left + x, width, innerWidth)}px`);
  menu.style.setProperty("--y", `${within(canvas.top + y, height, innerHeight)}px`);
}

function focusFirst(menu: HTMLElement | null): void {
  const coarse = matchMedia("(pointer: coarse)").matches;
  const first = menu?.querySelector<HTMLElement>("[role^=menuitem]:not([aria-disabled=true])");
  (coarse ? menu : (first ?? menu))?.focus({ preventScroll: true });
}

/** Whoever had the focus has it again; the canvas where nobody had. */
function giveFocusBack(before: Element | null): void {
  const back = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : undefined;
  (back ?? document.querySelector<HTMLElement>(".canvas"))?.focus({ preventScroll: true });
}

/** Whether a tap fell on what the style sheet lays around the menu of a finger, so that nothing behind it is pressed. */
function isBeside(menu: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, right, top, bottom } = menu.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

/** A press anywhere else closes it; so does leaving the window. */
function useOutside(menu: { current: HTMLElement | null }, close: () => void): void {
  useEffect(() => {
    const press = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      close();
    };
    const tap = (event: MouseEvent) => {
      if (menu.current && event.target === menu.current && isBeside(menu.current, event)) close();
    };
    addEventListener("click", tap);
    addEventListener("pointerdown", press, { capture: true });
    addEventListener("wheel", press, { capture: true, passive: true });
    addEventListener("blur", close);
    return () => {
      removeEventListener("click", tap);
      removeEventListener("pointerdown", press, { capture: true });
      removeEventListener("wheel", press, { capture: true });
      removeEventListener("blur", close);
    };
  }, []);
}
