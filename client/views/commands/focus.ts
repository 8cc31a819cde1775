import { effect } from "@preact/signals";
import { closeAside } from "../close-aside.ts";
import { openPopover, underDialog } from "../on-top.ts";
import type { ViewProps } from "../props.ts";

/** The parts of the page that F6 goes through, in their order. */
const regions = [".canvas", ".right-panel, .sheet", ".drawer", ".left-panel", ".top-bar", ".status-bar, .phone-nav"];
const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";
/** What keeps F6 and Escape to itself. */
const closed = "dialog, [popover], [role=menu], .find-bar, .note";
const patience = 3000;

/** Keeps the keyboard's way through the page: F6 between panels, Escape out of them, into those that keys open, and back from what is gone. */
export function followFocus(views: ViewProps): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const trail = new Trail();
  let byKey = false;
  addEventListener("keydown", (event) => onKey(views, trail, event), { signal });
  for (const name of ["keydown", "pointerdown"] as const)
    addEventListener(
      name,
      () => {
        byKey = name === "keydown";
      },
      { signal, capture: true },
    );
  addEventListener("focusin", ({ target }) => trail.add(target), { signal });
  const observer = new MutationObserver(() => requestAnimationFrame(() => trail.mend()));
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
  const { aside, drawer } = views.session;
  const stops = [
    effect(() => void (aside.value && byKey && enterSoon(".right-panel, .sheet"))),
    effect(() => void (drawer.value && byKey && enterSoon(".drawer, .sheet"))),
  ];
  return () => {
    ends.abort();
    observer.disconnect();
    for (const stop of stops) stop();
  };
}

/** The elements that had the focus, newest last. */
class Trail {
  private had: Element[] = [];

  add(target: EventTarget | null): void {
    if (!(target instanceof Element) || target === document.body) return;
    this.had = [...this.had.filter((one) => one !== target).slice(-20), target];
  }

  /** The last one within a part of the page that can still be focused. */
  within(part: Element): Element | undefined {
    return this.had.findLast((one) => one !== part && part.contains(one) && canFocus(one));
  }

  /** Where what had the focus is gone, what had it before gets it back. */
  mend(): void {
    const last = this.had.at(-1);
    const lost = document.activeElement === document.body || document.activeElement === last;
    if (!last || canFocus(last) || !lost) return;
    this.had = this.had.filter((one) => one.isConnected);
    focus(this.had.findLast(canFocus) ?? document.querySelector(".canvas"));
  }
}

function onKey(views: ViewProps, trail: Trail, event: KeyboardEvent): void {
  const at = event.target instanceof Element ? event.target : document.body;
  if (event.defaultPrevented || event.isComposing) return;
  const popover = event.key === "Escape" && openPopover();
  if (popover) backFrom(popover);
  if (popover || at.closest(closed) || underDialog()) return;
  const busy = views.session.busy.peek();
  if (event.key === "Escape" && busy) busy.cancel();
  else if (event.key === "F6") walk(trail, at, event.shiftKey ? -1 : 1);
  else if (event.key !== "Escape" || !leave(views, at)) return;
  event.preventDefault();
}

/** Where nothing else has the focus once a popover is closed, its button gets it. */
function backFrom(popover: Element): void {
  const give = () => {
    if (document.activeElement === document.body) focus(document.querySelector(`[popovertarget="${popover.id}"]`));
  };
  popover.addEventListener("toggle", give, { once: true });
}

/** To the next part of the page, where the focus was in it last. */
function walk(trail: Trail, at: Element, by: 1 | -1): void {
  const parts = regions.flatMap((one) => [...document.querySelectorAll(one)].filter((part) => part.checkVisibility()));
  const here = parts.findIndex((part) => part.contains(at));
  const next = parts[(here + by + parts.length) % parts.length];
  if (next) focus(next.matches(".canvas") ? next : (trail.within(next) ?? firstIn(next)));
}

/** Escape leads from a panel back to the graph; tools and drawers close. True where it did. */
function leave(views: ViewProps, at: Element): boolean {
  const part = at.closest(".right-panel, .drawer, .left-panel, .sheet");
  if (!part || (at instanceof HTMLInputElement && at.type === "search" && at.value !== "")) return false;
  const { aside, drawer } = views.session;
  if (part.matches(".drawer") || (part.matches(".sheet") && drawer.peek())) drawer.value = undefined;
  else if (!part.matches(".left-panel") && aside.peek()) closeAside(views);
  focus(document.querySelector(".canvas"));
  return true;
}

/** Goes into a panel as soon as it is there, unless the reader went elsewhere meanwhile. */
function enterSoon(name: string): void {
  let until = Date.now() + patience;
  const from = document.activeElement;
  const look = () => {
    const part = document.querySelector(name);
    const now = document.activeElement;
    const coming = part?.querySelector(".coming");
    if (coming) until = Date.now() + patience;
    const stayed = now === from || now === document.body || now?.matches(".canvas, #canvas");
    if (!stayed || Date.now() > until) return;
    const head = part && !coming && headOf(part);
    if (head && (now === document.body || now?.matches(".canvas, #canvas") || !canFocus(now))) focus(head);
    else if (!head) setTimeout(look, 50);
  };
  setTimeout(look, 50);
}

/** The heading of what a panel holds, made ready to be focused; what can be focused first where there is none. */
function headOf(part: Element): Element | undefined {
  const cell = part.querySelector("[role=grid] [tabindex='0'], .step[aria-current]");
  const head = part.querySelector<HTMLElement>("h2:not(.unseen)");
  if (head && !head.hasAttribute("tabindex")) head.tabIndex = -1;
  return cell ?? head ?? part.querySelector(".tab[aria-expanded=true]") ?? firstIn(part);
}

function firstIn(part: Element): Element | undefined {
  return [...part.querySelectorAll(focusable)].find((one) => canFocus(one) && !one.matches("hr, h2, .sheet-handle"));
}

function canFocus(one: Element | null | undefined): boolean {
  return Boolean(one?.isConnected && !one.matches(":disabled") && one.checkVisibility());
}

function focus(one: Element | null | undefined): void {
  if (one instanceof HTMLElement || one instanceof SVGElement) one.focus();
}
