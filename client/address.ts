import { effect } from "@preact/signals";
import { CallError } from "./api.ts";
import { meansLost } from "./connection.ts";
import type { Explorer } from "./graph/explorer.ts";
import type { CanvasState } from "./graph/types.ts";
import type { Session } from "./session.ts";

const settle = 250;

/** Opens the view that the address bar holds and keeps the two in step: new views are entries of the history, moves are not. */
export async function followAddress(explorer: Explorer, session: Session): Promise<void> {
  let opening = false;
  let written = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = async () => {
    opening = true;
    try {
      await restore(explorer, session, location.hash.slice(1));
    } finally {
      opening = false;
      written = contents(explorer.state.peek());
    }
  };
  const write = () => {
    if (opening) return;
    const hash = explorer.encode();
    if (hash === location.hash.slice(1)) return;
    const now = contents(explorer.state.peek());
    const url = `${location.pathname}${location.search}${hash && `#${hash}`}`;
    if (now === written) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
    written = now;
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, settle);
  };

  addEventListener("popstate", open);
  addEventListener("pointerup", soon);
  addEventListener("keyup", soon);
  addEventListener("wheel", soon, { passive: true });
  await open();
  effect(() => {
    explorer.state.value;
    soon();
  });
  effect(() => keepLanguage(session.language.value));
}

/** The address of this view for another person: with the language it is seen in. */
export function linkToShare(explorer: Explorer, session: Session): string {
  const hash = explorer.encode();
  return `${location.origin}${location.pathname}?lang=${session.language.peek()}${hash && `#${hash}`}`;
}

async function restore(explorer: Explorer, session: Session, hash: string): Promise<void> {
  try {
    await explorer.restore(hash);
  } catch (error) {
    if (meansLost(error) || hash === "") throw error;
    session.error.value = new CallError("damaged_link", String(error));
    await explorer.openOverview();
  }
}

/** What makes a view another one, as opposed to the same one moved. */
function contents(state: CanvasState): string {
  return [state.view, state.layout, state.nodes, state.edges, state.hidden].join(" ");
}

function keepLanguage(language: string): void {
  const url = new URL(location.href);
  if (!url.searchParams.has("lang") || url.searchParams.get("lang") === language) return;
  url.searchParams.set("lang", language);
  history.replaceState(null, "", url);
}
