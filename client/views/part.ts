import { effect, type Signal, signal } from "@preact/signals";
import type { Session } from "../session.ts";

/** A part of the page whose code is fetched when it is first wanted. */
export interface Part<T> {
  loaded: Signal<T | undefined>;
  /** How often it could not be fetched. */
  failures: Signal<number>;
  /** Fetches it unless it is here or on its way. */
  fetch: () => Promise<void>;
}

/** Whether the server is known not to answer: what is asked for now would fail, and browsers keep a module that failed. */
export function isDown({ connection }: Session): boolean {
  const line = connection.value;
  return line.state === "lost" && line.code === "network";
}

/** A part from what loads its code; `styles` asks again for style sheets that could not be had before. */
export function createPart<T>(load: () => Promise<T>, styles: () => Promise<unknown> = missingStyles): Part<T> {
  const loaded = signal<T | undefined>(undefined);
  const failures = signal(0);
  let underWay = false;
  const fetch = async () => {
    if (underWay || loaded.peek() !== undefined) return;
    underWay = true;
    try {
      if (failures.peek() > 0) await styles();
      loaded.value = await load();
    } catch {
      failures.value = failures.peek() + 1;
    } finally {
      underWay = false;
    }
  };
  return { loaded, failures, fetch };
}

/** Fetches the part as soon as the server answers, and again when it answers again; until the function given back is called. */
export function want<T>(part: Part<T>, session: Session): () => void {
  return effect(() => {
    if (!isDown(session)) void part.fetch();
  });
}

const missing = new Set<HTMLLinkElement>();
let asked: Promise<unknown> = Promise.resolve();

/** Remembers style sheets that could not be had: nobody asks for them a second time. */
export function watchStyles(): void {
  const note = ({ target }: Event) => target instanceof HTMLLinkElement && missing.add(target);
  addEventListener("error", note, { capture: true });
}

/** One round after the other: two parts may miss the same style sheet. */
function missingStyles(): Promise<unknown> {
  asked = asked.catch(() => undefined).then(() => Promise.all([...missing].map(fetchAgain)));
  return asked;
}

function fetchAgain(link: HTMLLinkElement): Promise<unknown> {
  missing.delete(link);
  const again = link.cloneNode() as HTMLLinkElement;
  const done = new Promise((resolve, reject) => {
    again.onload = resolve;
    again.onerror = reject;
  });
  link.replaceWith(again);
  return done;
}
