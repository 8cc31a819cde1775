import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import { Coming, type ComingPlace } from "./Coming.tsx";
import { openPopover, underDialog } from "./on-top.ts";
import { createPart, isDown, type Part, want } from "./part.ts";

interface Shown {
  session: Session;
  call?: Call;
}

interface Options<P> {
  /** It has the focus when it is drawn: what is typed meanwhile is meant for it. */
  takesKeys?: boolean;
  /** Where it says that it is on its way; left out, it comes without a word. */
  place?: ComingPlace;
  /** Gives up what was asked for. */
  close?: (props: P) => void;
}

const coming = new Set<object>();
const awaited: (() => void)[] = [];

/** Whether a view is on its way that may take the keyboard: what is typed meanwhile is meant for it. */
export function viewIsComing(): boolean {
  return coming.size > 0;
}

/** A component whose code is fetched when it is first drawn, again when the line is back, and given up by Escape. */
export function lazy<P extends Shown>(
  load: () => Promise<ComponentType<P>>,
  options: Options<P> = {},
): ComponentType<P> {
  const part = createPart(load);
  const { takesKeys, place, close } = options;
  return function Lazy(props: P) {
    const Loaded = part.loaded.value;
    const failures = part.failures.value;
    const here = Loaded !== undefined;
    useLayoutEffect(() => want(part, props.session), []);
    useLayoutEffect(() => {
      if (!takesKeys || here || failures > 0) return;
      coming.add(part);
      // It takes the focus as it is drawn, or a moment later.
      return () => {
        if (!document.activeElement?.matches("body, .canvas")) coming.delete(part);
        else setTimeout(() => coming.delete(part), 50);
      };
    }, [here, failures]);
    useLayoutEffect(() => (here || !close ? undefined : untilEscape(() => close(props))), [here]);
    useEffect(() => {
      if (failures > 0 && !here) void ask(part, props, place !== undefined);
    }, [failures]);
    if (Loaded) return <Loaded {...props} />;
    if (!place || !close) return null;
    const retry = () => void (isDown(props.session) ? ready(props) : part.fetch());
    return <Coming {...props} place={place} failed={failures > 0} retry={retry} close={() => close(props)} />;
  };
}

/** Whether the server answers; this also tells the page how the line is. */
async function ready({ call }: Shown): Promise<boolean> {
  try {
    await call?.("GET /api/ready", {});
    return call !== undefined;
  } catch {
    return false;
  }
}

/** After a failure: asks for the part once more where the server answers; the second one is said where nothing else says it. */
async function ask<T>(part: Part<T>, props: Shown, said: boolean): Promise<void> {
  if (!(await ready(props))) return;
  if (part.failures.peek() === 1) await part.fetch();
  else if (!said) props.session.error.value = new Error("part of the page missing");
}

const keepsEscape = "dialog, [popover], [role=menu], input, textarea, [contenteditable=true]";

/** Escape gives up what was asked for last; who writes in a field, or has a menu or a dialog open, ends that first. */
function untilEscape(close: () => void): () => void {
  if (awaited.push(close) === 1) addEventListener("keydown", giveUp, { capture: true });
  return () => {
    awaited.splice(awaited.indexOf(close), 1);
    if (awaited.length === 0) removeEventListener("keydown", giveUp, { capture: true });
  };
}

function giveUp(event: KeyboardEvent): void {
  const own = event.target instanceof Element && event.target.closest(keepsEscape);
  if (event.key !== "Escape" || event.isComposing || own || openPopover() || underDialog()) return;
  event.preventDefault();
  event.stopPropagation();
  awaited.at(-1)?.();
}
