import { useLayoutEffect } from "preact/hooks";
import { viewerWords } from "../../i18n/viewer.ts";
import { About } from "./About.tsx";
import { Head } from "./Head.tsx";
import { Picture } from "./Picture.tsx";
import type { ViewerProps } from "./props.ts";
import { Selected } from "./Selected.tsx";
import { Story } from "./story-part.ts";
import { Table } from "./Table.tsx";

/** The page of a snapshot: what it is called and from when, the picture or the story, what it rests on. */
export function Page(props: ViewerProps) {
  const { viewed, about } = props;
  const { session, player } = viewed;
  const words = viewerWords(session.language.value);
  useEscape(props);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.querySelector<HTMLElement>(".canvas")?.focus()}>
        {words.skip}
      </button>
      <Head {...props} />
      <div class={player ? "viewer-body for-story" : "viewer-body"}>
        {(!player || about.value) && <About {...props} />}
        <main class="viewer-middle">
          {player ? <Story {...props} session={session} /> : <Picture {...props} />}
          <Table {...props} />
        </main>
        <Selected {...props} />
      </div>
    </>
  );
}

/** Escape puts away what lies over the picture. */
function useEscape({ viewed, about }: ViewerProps): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const { drawer } = viewed.session;
      if (about.peek()) about.value = false;
      else if (drawer.peek()) drawer.value = undefined;
      else viewed.frozen.explorer.select(undefined);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [viewed]);
}
