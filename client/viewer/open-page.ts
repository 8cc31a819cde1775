import type { Signal } from "@preact/signals";
import type { Call } from "../api.ts";
import type { Session } from "../session.ts";
import type { Opening } from "../views/viewer/props.ts";
import { followStep, followTitle } from "./follow-step.ts";
import { failureOf, fetchSnapshot, readShelf } from "./load.ts";
import type { Place } from "./place.ts";
import { steer } from "./steer.ts";
import { view } from "./viewed.ts";

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
  const again = new AbortController();
  // Once only: pressed and called by the network at once, it would open two pages, and later take the reader's place away.
  const retry = () => {
    if (again.signal.aborted) return;
    again.abort();
    void openPage(page);
  };
  opening.value = { state: "loading" };
  if (id === undefined) {
    opening.value = { state: "failed", failure: "unknown", retry };
    return;
  }
  try {
    const snapshot = await fetchSnapshot(call, id);
    if (place.framed && !place.language) session.language.value = snapshot.language;
    const known = { id, title: shelf?.title ?? snapshot.title, createdAt: shelf?.createdAt ?? snapshot.createdAt };
    const viewed = await view(snapshot, known, session, place.step ?? 1);
    if (place.framed) {
      followTitle(viewed);
      steer(viewed, window, place.origin);
    } else followStep(viewed);
    opening.value = { state: "open", viewed };
  } catch (error) {
    const failure = failureOf(error);
    opening.value = { state: "failed", failure, retry };
    if (failure === "network") addEventListener("online", retry, { signal: again.signal });
  }
}
