import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { loadFonts } from "../../fonts.ts";
import { t } from "../../i18n/text.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import { type Hold, holdBack } from "../../viewer/canvas-mode.ts";
import { keepStill, watchCamera } from "../../viewer/still.ts";
import type { Viewed } from "../../viewer/viewed.ts";
import { lazy } from "../Lazy.tsx";
import { needsFoot } from "../present/needs-foot.ts";
import type { FootProps } from "../present/PictureFoot.tsx";
import { PictureNotes } from "../present/PictureNotes.tsx";
import type { ViewProps } from "../props.ts";
import { CanvasButtons } from "./CanvasButtons.tsx";
import { HoldHint } from "./HoldHint.tsx";
import type { ViewerProps } from "./props.ts";
import { useViewerKeys } from "./use-keys.ts";
import { viewsOf } from "./views-of.ts";

const QuoteCard = lazy<ViewProps>(async () => (await import("../quote/QuoteCard.tsx")).QuoteCard);
const Voice = lazy<ViewProps>(async () => (await import("../voice/Voice.tsx")).Voice);
const PictureFoot = lazy<FootProps>(async () => (await import("../present/PictureFoot.tsx")).PictureFoot);

/** The frozen picture: it can be moved, zoomed, walked and selected, and stays as it is. */
export function ViewerCanvas({ viewed, framed }: Pick<ViewerProps, "viewed" | "framed">) {
  const { session, frozen } = viewed;
  const { explorer } = frozen;
  const views = viewsOf(viewed);
  const host = useRef<HTMLDivElement>(null);
  const hold = useSignal<Hold | undefined>(undefined);
  useMount(viewed, host, framed ? hold : undefined);
  useFonts(viewed);
  useViewerKeys(viewed, host);
  const state = explorer.state.value;
  const words = t(session.language.value);
  return (
    <>
      <div
        class="canvas"
        ref={host}
        role="application"
        aria-label={`${words.canvas}: ${words.nodesAndEdges(state.nodes, state.edges)}`}
        aria-describedby="canvas-help"
      />
      <p id="canvas-help" class="unseen">
        {viewerWords(session.language.value).canvasHelp}
      </p>
      <PictureNotes explorer={explorer} session={session} />
      <Voice {...views} />
      <CanvasButtons viewed={viewed} framed={framed} />
      {(explorer.pointed.value || (state.selected?.kind === "edge" && !framed)) && <QuoteCard {...views} />}
      {needsFoot(explorer) && <PictureFoot {...views} snapshot={viewed.snapshot} state={viewed.snapshot.state} />}
      {hold.value && <HoldHint session={session} hold={hold.value} />}
    </>
  );
}

function useMount(viewed: Viewed, host: { current: HTMLDivElement | null }, hold?: { value: Hold | undefined }): void {
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const { frozen, snapshot, moved } = viewed;
    const { explorer } = frozen;
    const { cy } = explorer.desk.stage;
    element.tabIndex = 0;
    const wants = (what: string) => matchMedia(`(prefers-${what})`).matches;
    explorer.prefer({ still: wants("reduced-motion: reduce"), contrast: wants("contrast: more") });
    explorer.mount(element, sizeOf(element));
    frozen.look(snapshot.state);
    // For the browser's console and the end-to-end tests: document.querySelector(".canvas").explorer
    Object.assign(element, { explorer });
    const observer = new ResizeObserver(() => {
      explorer.resize(sizeOf(element));
      // Beside the details the picture stays as large as it is.
      if (!moved.peek() && !explorer.state.peek().selected) frozen.look(snapshot.state);
    });
    observer.observe(element);
    const held = hold && holdBack(cy, element);
    if (hold) hold.value = held;
    const stops = [
      keepStill(frozen),
      watchCamera(cy, () => {
        moved.value = true;
      }),
    ];
    return () => {
      observer.disconnect();
      held?.stop();
      for (const stop of stops) stop();
      explorer.unmount();
    };
  }, [viewed]);
}

function useFonts({ session, frozen: { explorer } }: Viewed): void {
  const { nodes, edges } = explorer.state.value;
  const language = session.language.value;
  useEffect(() => {
    loadFonts(explorer.texts()).then((fresh) => {
      if (fresh.size > 0) explorer.refresh(fresh);
    });
  }, [explorer, nodes, edges, language]);
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.clientWidth, height: element.clientHeight };
}
