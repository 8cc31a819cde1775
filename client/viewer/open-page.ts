import { effect, type Signal } from "@preact/signals";
import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import type { Opening } from "../views/viewer/props.ts";
import { failureOf, fetchSnapshot, readShelf } from "./load.ts";
import { type Place, stepIn } from "./place.ts";
import { steer } from "./steer.ts";
import { said, type Viewed, view } from "./viewed.ts";

interface Page {
  session: Session;
  opening: Signal<Opening>;
  place: Place;
  call: Call;
}

/** Fetches the snapshot that the page is for and shows it, or says why not; a lost connection is waited for. */
export async function openPage(page: Page): Promise<void> {
  const { session, opening, place, call } = page;
  const shelf = readShelf(document);
  const id = shelf?.id ?? place.id;
  const retry = () => void openPage(page);
  opening.value = { state: "loading" };
  if (id === undefined) {
    opening.value = { state: "failed", failure: "unknown", retry };
    return;
  }
  try {
    const snapshot = await fetchSnapshot(call, id);
    if (place.framed && !place.language) session.language.value = snapshot.language;
    const known = { id, title: shelf?.title ?? snapshot.title, createdAt: shelf?.createdAt ?? snapshot.createdAt };
    const viewed = view(snapshot, known, session, place.step ?? 1);
    follow(viewed, place);
    opening.value = { state: "open", viewed };
  } catch (error) {
    const failure = failureOf(error);
    opening.value = { state: "failed", failure, retry };
    if (failure === "network") addEventListener("online", retry, { once: true });
  }
}

/** Keeps title and address of the page in step with what is shown, and the page around a frame informed. */
function follow(viewed: Viewed, { framed, origin }: Place): void {
  const { session, known, step, steps, go } = viewed;
  effect(() => {
    const title = said(known.title, session.language.value);
    document.title = title ? `${title} · Tsunagi` : "Tsunagi";
  });
  if (framed) return steer(viewed, window, origin);
  if (steps.length === 0) return;
  effect(() => {
    const address = `#step=${step.value}`;
    if (location.hash !== address && !(step.value === 1 && location.hash === ""))
      history.replaceState(null, "", address);
  });
  addEventListener("hashchange", () => {
    const to = stepIn(location.hash.slice(1));
    if (to !== undefined) go(to);
  });
}
