import type { Session } from "./session.ts";

/** What is said within so many ms of something else is said after it, not in its place. */
const together = 400;
const said = new WeakMap<Session, { text: string; at: number }>();

/** Says something to a screen reader; what several views tell of one change is heard as one message. */
export function announce(session: Session, text: string): void {
  const before = said.get(session);
  const now = performance.now();
  const follows = before && now - before.at < together && before.text === session.announcement.peek();
  const whole = follows && before.text !== text ? `${before.text} ${text}` : text;
  said.set(session, { text: whole, at: now });
  session.announcement.value = whole;
}
