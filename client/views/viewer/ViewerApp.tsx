import { type Signal, useSignal } from "@preact/signals";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Session } from "../../session.ts";
import { ErrorNotice } from "../ErrorNotice.tsx";
import { Toast } from "../Toast.tsx";
import { Embed } from "./Embed.tsx";
import { Page } from "./Page.tsx";
import { Printing } from "./Printing.tsx";
import type { Opening, ServerTools } from "./props.ts";
import { Trouble } from "./Trouble.tsx";

interface Props {
  session: Session;
  opening: Signal<Opening>;
  framed: boolean;
  tools: ServerTools | undefined;
}

/** The page of a snapshot: the picture with what it rests on, or why there is none. */
export function ViewerApp({ session, opening, framed, tools }: Props) {
  const about = useSignal(false);
  const words = viewerWords(session.language.value);
  const now = opening.value;
  return (
    <div class={framed ? "viewer framed" : "viewer"}>
      {now.state === "loading" && (
        <main class="viewer-wait">
          <p role="status">{words.loading}</p>
        </main>
      )}
      {now.state === "failed" && <Trouble session={session} {...now} />}
      {now.state === "open" && framed && <Embed viewed={now.viewed} framed tools={tools} about={about} />}
      {now.state === "open" && !framed && <Page viewed={now.viewed} framed={false} tools={tools} about={about} />}
      {now.state === "open" && <Printing viewed={now.viewed} link={tools?.link(1)} />}
      <ErrorNotice session={session} />
      <Toast session={session} />
      <p class="unseen" role="status">
        {session.announcement}
      </p>
    </div>
  );
}
