import { effect } from "@preact/signals";
import { CallError } from "./api.ts";
import { attempt } from "./attempt.ts";
import { meansLost } from "./connection.ts";
import type { Explorer } from "./graph/explorer.ts";
import type { Reopened } from "./graph/tell-view.ts";
import type { CanvasState } from "./graph/types.ts";
import { t } from "./i18n/text.ts";
import { keepView, keptView, longestAddress } from "./kept-views.ts";
import type { Session } from "./session.ts";
import { write as keep, keepLeft, read, takeLeft } from "./storage.ts";

const settle = 250;

/** Opens the view that the address bar holds and keeps the two in step: new views are entries of the history, moves are not. */
export async function followAddress(explorer: Explorer, session: Session): Promise<void> {
  let opening = false;
  let written = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = async () => {
    clearTimeout(timer);
    opening = true;
    try {
      await restore(explorer, session, location.hash.slice(1), leftHere() ?? keptHere(history.state));
    } finally {
      opening = false;
      written = contents(explorer.state.peek());
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!opening) written = write(explorer, session, written);
    }, settle);
  };

  if (/[?&]query=/.test(location.search))
    void import("./query/keep/from-link.ts").then(({ openLinked }) =>
      openLinked({ session, explorer, call: explorer.desk.call }),
    );
  const frozen =
    /[?&]snapshot=/.test(location.search) &&
    (await (await import("./views/snapshot/from-link.ts")).openLinked(explorer, session));
  if (location.hash.length < 2) session.last.value = read("last");
  if (!frozen) await open();
  addEventListener("popstate", () => void attempt(session, open));
  addEventListener("pagehide", () => {
    if (!opening) leave(explorer);
  });
  for (const moved of ["pointerup", "keyup", "wheel"]) addEventListener(moved, soon, { passive: true });
  effect(() => {
    explorer.state.value;
    soon();
  });
  effect(() => keepLanguage(session.language.value));
}

/** Puts the view into the address bar, as a new entry when its contents are others than those written before. */
function write(explorer: Explorer, session: Session, before: string): string {
  const view = explorer.encode();
  const now = contents(explorer.state.peek());
  if (explorer.state.peek().view === "explore") keepLast(session, view);
  const hash = view.length > longestAddress ? shortened(view, session) : view;
  if (hash === location.hash.slice(1)) return now;
  const url = `${location.pathname}${location.search}${hash && `#${hash}`}`;
  // What is too large for the address stays with its entry, also where the browser's storage is full.
  const state = hash === view ? null : { view };
  if (now === before) history.replaceState(state, "", url);
  else history.pushState(state, "", url);
  return now;
}

/** The picture that an entry of the browser's history holds. */
function keptHere(state: unknown): string | undefined {
  const view = typeof state === "object" && state !== null && "view" in state ? state.view : undefined;
  return typeof view === "string" ? view : undefined;
}

/** The page goes: a note that is being written is kept, and the picture as it is for a reload of this very address. */
function leave(explorer: Explorer): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const view = explorer.encode();
  if (view === "") return;
  if (explorer.state.peek().view === "explore") keep("last", view);
  keepLeft({ hash: location.hash, view });
}

/** The picture as it was when this tab left this address; asked once. */
function leftHere(): string | undefined {
  const { hash, view } = takeLeft() ?? {};
  return hash === location.hash && location.hash !== "" ? view : undefined;
}

/** The name of a picture that is too large for an address and is kept in this browser; said once. */
function shortened(view: string, session: Session): string {
  const id = keepView(view);
  if (id === undefined) return view;
  if (!told.has(session)) session.toast.value = t(session.language.peek()).keptHere;
  told.add(session);
  return `kept=${id}`;
}

const told = new WeakSet<Session>();

/** Keeps the picture for the next visit without an address. */
function keepLast(session: Session, view: string): void {
  keep("last", view);
  session.last.value = undefined;
}

async function restore(explorer: Explorer, session: Session, hash: string, held: string | undefined): Promise<void> {
  try {
    const kept = /^kept=(\w+)$/.exec(hash)?.[1];
    const view = held ?? (kept === undefined ? hash : keptView(kept));
    if (view === undefined) session.error.value = new CallError("kept_elsewhere", hash);
    const reopened = await explorer.restore(view ?? "");
    if (view && !reopened) session.error.value = new CallError("damaged_link", hash);
    else if (reopened && reopened.found < reopened.told) tellGone(session, reopened);
  } catch (error) {
    if (meansLost(error) || hash === "") throw error;
    session.error.value = new CallError("damaged_link", String(error));
    await explorer.openOverview();
  }
}

/** Says that nodes of a picture are no longer in the database: all of them, or some. */
function tellGone(session: Session, { told, found }: Reopened): void {
  if (found === 0) session.error.value = new CallError("picture_gone", `0 / ${told}`);
  else session.toast.value = t(session.language.peek()).someGone(told - found, told);
}

/** What makes a view another one, as opposed to the same one moved. */
function contents(state: CanvasState): string {
  return [state.view, state.layout, state.nodes, state.edges, state.hidden, state.notes.length].join(" ");
}

function keepLanguage(language: string): void {
  const url = new URL(location.href);
  if (!url.searchParams.has("lang") || url.searchParams.get("lang") === language) return;
  url.searchParams.set("lang", language);
  history.replaceState(null, "", url);
}
