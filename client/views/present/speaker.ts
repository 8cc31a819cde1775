import { render } from "preact";
import { createStills } from "../../present/stills.ts";
import { SpeakerView } from "./SpeakerView.tsx";
import type { StageProps } from "./StoryStage.tsx";

/** The second window, which the audience does not see. */
export interface Speaker {
  isOpen(): boolean;
  focus(): void;
  close(): void;
}

/**
 * Opens the window of the speaker; undefined where the browser blocks it. It is an empty window of this page, drawn from
 * here: both show the same player, and keys of the one are keys of the other.
 */
export function openSpeaker(stage: StageProps, keys: (event: KeyboardEvent) => void): Speaker | undefined {
  const opened = window.open("", "tsunagi-speaker", "popup,width=1100,height=720");
  if (!opened) return undefined;
  dress(opened.document, stage);
  const stills = createStills(stage.snapshot, stage.session, { width: 480, height: 300 });
  const root = opened.document.createElement("div");
  root.className = "speaker";
  opened.document.body.replaceChildren(root);
  render(SpeakerView({ ...stage, stills, window: opened }), root);
  opened.addEventListener("keydown", keys, { capture: true });
  const close = () => opened.close();
  const closed = () => {
    removeEventListener("pagehide", close);
    render(null, root);
    stills.end();
  };
  opened.addEventListener("pagehide", closed, { once: true });
  // Without this page nothing would move in it any more.
  addEventListener("pagehide", close);
  opened.focus();
  return {
    isOpen: () => !opened.closed,
    focus: () => opened.focus(),
    close,
  };
}

/** The window looks as this page does. */
function dress(page: Document, { session }: StageProps): void {
  const { documentElement: own } = document;
  page.documentElement.lang = session.language.peek();
  const theme = own.dataset["theme"];
  if (theme !== undefined) page.documentElement.dataset["theme"] = theme;
  page.head.replaceChildren();
  const title = page.createElement("title");
  title.textContent = document.title;
  page.head.append(title);
  for (const sheet of document.querySelectorAll("link[rel=stylesheet], style")) page.head.append(copyOf(sheet, page));
}

function copyOf(sheet: Element, page: Document): Element {
  const copy = page.importNode(sheet, true);
  // The empty window has no address of its own from which a relative one could be read.
  if (sheet instanceof HTMLLinkElement) copy.setAttribute("href", sheet.href);
  return copy;
}
