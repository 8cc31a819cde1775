import { useEffect, useRef } from "preact/hooks";
import { loadFonts } from "../fonts.ts";
import type { Explorer, Size } from "../graph/explorer.ts";
import { t } from "../i18n/text.ts";
import { CanvasFoot } from "./CanvasFoot.tsx";
import {
  CanvasTools,
  ContextMenu,
  EmptyState,
  FindBar,
  LayoutMenu,
  NotesLayer,
  QuoteCard,
  StepVoice,
  Voice,
} from "./lazy-panels.ts";
import type { ViewProps } from "./props.ts";
import { useKeys } from "./use-keys.ts";
import { ZoomButtons } from "./ZoomButtons.tsx";

/** The graph itself, drawn by the explorer into one element; around it what belongs to the picture. */
export function CanvasView(props: ViewProps) {
  const { session, explorer } = props;
  const words = t(session.language.value);
  const host = useRef<HTMLDivElement>(null);
  useMount(explorer, host);
  useFonts(props);
  useKeys(props);
  const state = explorer.state.value;
  const nothing = state.facets.label.every(({ shown, uncounted }) => shown + uncounted === 0);
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
        {words.canvasHelp}
      </p>
      {(state.notes.length > 0 || session.noting.value) && <NotesLayer {...props} />}
      {nothing && !session.busy.value && <EmptyState {...props} />}
      <Voice {...props} />
      <ZoomButtons session={session} explorer={explorer} />
      {state.view !== "empty" && <CanvasTools {...props} />}
      {session.layouts.value && <LayoutMenu {...props} />}
      {explorer.asked.value && <ContextMenu {...props} />}
      {(explorer.pointed.value || state.selected?.kind === "edge") && <QuoteCard {...props} />}
      <CanvasFoot {...props} />
      {session.travelled.value && <StepVoice {...props} />}
      {session.finding.value && <FindBar {...props} />}
    </>
  );
}

function useMount(explorer: Explorer, host: { current: HTMLDivElement | null }): void {
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    // It takes the keyboard as one thing; what it holds can be read in the table drawer.
    element.tabIndex = 0;
    const wants = (what: string) => matchMedia(`(prefers-${what})`).matches;
    explorer.prefer({ still: wants("reduced-motion: reduce"), contrast: wants("contrast: more") });
    explorer.mount(element, sizeOf(element));
    // For the browser's console and the end-to-end tests: document.querySelector(".canvas").explorer
    Object.assign(element, { explorer });
    const observer = new ResizeObserver(() => explorer.resize(sizeOf(element)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      explorer.unmount();
    };
  }, [explorer]);
}

function useFonts({ session, explorer }: ViewProps): void {
  const { nodes, edges } = explorer.state.value;
  const language = session.language.value;
  useEffect(() => {
    loadFonts(explorer.texts()).then((fresh) => {
      if (fresh.size > 0) explorer.refresh(fresh);
    });
  }, [explorer, nodes, edges, language]);
}

function sizeOf(element: HTMLElement): Size {
  return { width: element.clientWidth, height: element.clientHeight };
}
