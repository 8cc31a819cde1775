import { effect } from "@preact/signals";
import { closed } from "../snapshot/closed.ts";
import { said } from "../snapshot/said.ts";
import { stepIn } from "./place.ts";
import type { Viewed } from "./viewed.ts";

/** Keeps the title of the page in step with the language. */
export function followTitle({ session, known }: Viewed): void {
  effect(() => {
    const title = closed(said(known.title, session.language.value));
    document.title = title ? `${title} · Tsunagi` : "Tsunagi";
  });
}

/** Keeps title and address of the page in step with what is shown: `#step=3`. */
export function followStep(viewed: Viewed): void {
  const { step, steps, go } = viewed;
  followTitle(viewed);
  if (steps === 0) return;
  effect(() => {
    const address = `#step=${step.value}`;
    const isPlain = step.value <= 1 && location.hash === "";
    if (location.hash !== address && !isPlain) history.replaceState(history.state, "", address);
  });
  addEventListener("hashchange", () => {
    const to = stepIn(location.hash.slice(1));
    if (to !== undefined) go(to);
  });
}
