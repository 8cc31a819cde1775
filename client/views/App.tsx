import { useEffect, useLayoutEffect } from "preact/hooks";
import { attempt } from "../attempt.ts";
import { t } from "../i18n/text.ts";
import { ConnectionStrip } from "./ConnectionStrip.tsx";
import { Details } from "./Details.tsx";
import { Drawer } from "./Drawer.tsx";
import { ErrorNotice } from "./ErrorNotice.tsx";
import { LeftPanel } from "./LeftPanel.tsx";
import { LoadingState } from "./LoadingState.tsx";
import { CanvasView, HelpSheet, PhoneSheet, QuestionChips, SearchPalette } from "./lazy-panels.ts";
import { PhoneNav } from "./PhoneNav.tsx";
import { pageKey } from "./page-keys.ts";
import type { ShellProps, ViewProps } from "./props.ts";
import { StatusBar } from "./StatusBar.tsx";
import { Toast } from "./Toast.tsx";
import { TopBar } from "./TopBar.tsx";
import { titleOf } from "./title.ts";
import { awaitField, typedAhead } from "./typed-ahead.ts";

/** The whole page: the frame at once, the graph in it as soon as the explorer is there. */
export function App(props: ShellProps) {
  const { session, panels, retry } = props;
  const explorer = props.explorer.value;
  const words = t(session.language.value);
  const views = explorer && { session, explorer, call: props.call };
  const narrow = panels.narrow.value;
  usePage(props);
  return (
    <div class="app">
      <button type="button" class="skip" onClick={toCanvas}>
        {words.toCanvas}
      </button>
      <TopBar {...props} />
      <ConnectionStrip session={session} retry={retry} />
      <div class="body">
        {!narrow && <LeftPanel session={session} explorer={explorer} panels={panels} />}
        <div class="middle">
          <div class="upper">
            <Middle session={session} views={views} narrow={narrow} />
            {views && !narrow && <Details {...views} panels={panels} />}
          </div>
          {views && !narrow && <Drawer {...views} panels={panels} />}
        </div>
      </div>
      {views && narrow && <PhoneSheet {...views} panels={panels} />}
      {narrow && <PhoneNav session={session} panels={panels} explorer={explorer} />}
      {!narrow && <StatusBar session={session} explorer={explorer} panels={panels} />}
      {views && props.searching.value && <SearchPalette {...views} close={() => closeSearch(props)} />}
      {views && session.help.value && <HelpSheet {...views} />}
      <Toast session={session} />
      <p class="unseen" role="status">
        {session.announcement}
      </p>
    </div>
  );
}

interface MiddleProps extends Pick<ShellProps, "session"> {
  views: ViewProps | undefined;
  narrow: boolean;
}

/** The graph, or what the page is waiting for. */
function Middle({ session, views, narrow }: MiddleProps) {
  return (
    <main class="canvas-area" id="canvas" tabIndex={-1}>
      {views && narrow && <QuestionChips {...views} />}
      {views && <CanvasView {...views} />}
      {!(views && session.opened.value) && <LoadingState session={session} />}
      <ErrorNotice session={session} />
    </main>
  );
}

/** A link would change the address, which holds the picture. */
function toCanvas(): void {
  (document.querySelector<HTMLElement>(".canvas") ?? document.getElementById("canvas"))?.focus();
}

function closeSearch({ searching }: ShellProps): void {
  searching.value = false;
}

function usePage({ session, explorer, searching }: ShellProps): void {
  const { title } = titleOf(session);
  useEffect(() => {
    document.title = title ? `${title} · Tsunagi` : "Tsunagi";
  }, [title]);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) =>
      pageKey(event, explorer.peek(), () => {
        searching.value = true;
      });
    addEventListener("keydown", listen);
    const fetches = (opened: boolean) => (opened ? awaitField() : typedAhead());
    const stops = [searching.subscribe(fetches), session.finding.subscribe(fetches)];
    return () => {
      removeEventListener("keydown", listen);
      for (const stop of stops) stop();
    };
  }, []);
  const failed = explorer.value?.failed.value;
  useEffect(() => {
    if (failed) attempt(session, () => Promise.reject(failed));
  }, [failed]);
}
