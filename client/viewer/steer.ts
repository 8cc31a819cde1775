import { effect } from "@preact/signals";
import { said } from "../snapshot/said.ts";
import type { Viewed } from "./viewed.ts";

/** What is used here of the window of a frame. */
type Framed = Pick<Window, "addEventListener" | "requestAnimationFrame" | "parent" | "document">;

/**
 * Talks with the page around a frame as docs/embedding.md says: takes `tsunagi:go` from the window that frames it and from
 * one origin alone, and tells that origin which step is shown.
 */
export function steer({ session, known, step, steps, go }: Viewed, frame: Framed, named: string | undefined): void {
  const partner = originOf(named) ?? originOf(frame.document.referrer);
  if (partner === undefined || (frame.parent as unknown) === frame) return;
  const tell = (type: "tsunagi:ready" | "tsunagi:step") => {
    const title = said(known.title, session.language.peek());
    frame.parent.postMessage({ type, step: step.peek(), steps, title }, partner);
  };
  frame.addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.parent || origin !== partner) return;
    const { type, step: to } = Object(data) as { type?: unknown; step?: unknown };
    if (type === "tsunagi:go" && typeof to === "number" && Number.isInteger(to) && to >= 1) go(to);
  });
  let first = true;
  effect(() => {
    step.value;
    if (first) frame.requestAnimationFrame(() => tell("tsunagi:ready"));
    else tell("tsunagi:step");
    first = false;
  });
}

/** The origin of a web address; undefined for what is none. */
export function originOf(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { origin, protocol } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? origin : undefined;
  } catch {
    return undefined;
  }
}
