import type { Session } from "./session.ts";

/** What is said beside a change of the canvas is heard with what the canvas says of it within so many ms, not in its place. */
const together = 400;
const beside = new WeakMap<Session, { text: string; at: number }>();
const spoken = new WeakMap<Session, { text: string; at: number }>();

/** What a screen reader hears of the canvas. */
export function announce(session: Session, text: string): void {
  const at = performance.now();
  const first = beside.get(session);
  spoken.set(session, { text, at });
  session.announcement.value = first && at - first.at < together ? `${first.text} ${text}` : text;
}

/** What a panel adds to that: which path the canvas shows. */
export function announceBeside(session: Session, text: string): void {
  const at = performance.now();
  const before = spoken.get(session);
  beside.set(session, { text, at });
  session.announcement.value = before && at - before.at < together ? `${text} ${before.text}` : text;
}
