import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { attempt } from "../../attempt.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import type { Session } from "../../session.ts";
import type { PrintPage } from "../../viewer/print.ts";
import type { Viewed } from "../../viewer/viewed.ts";
import { lazy } from "../Lazy.tsx";

interface Paper {
  viewed: Viewed;
  session: Session;
  pages: readonly PrintPage[];
  link: string | undefined;
}

const PrintPages = lazy<Paper>(async () => (await import("./PrintPages.tsx")).PrintPages);

/** Draws for paper when it is asked for, then opens the browser's own dialog. Ctrl or ⌘ with P does the same. */
export function Printing({ viewed, link }: { viewed: Viewed; link: string | undefined }) {
  const { session, printing } = viewed;
  const pages = useSignal<readonly PrintPage[] | undefined>(undefined);
  const asked = printing.value;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      printing.value = true;
    };
    const done = () => {
      pages.value = undefined;
      printing.value = false;
    };
    addEventListener("keydown", press);
    addEventListener("afterprint", done);
    return () => {
      removeEventListener("keydown", press);
      removeEventListener("afterprint", done);
    };
  }, [printing, pages]);
  useEffect(() => {
    if (!asked) return;
    session.toast.value = viewerWords(session.language.peek()).preparingPrint;
    void attempt(session, async () => {
      try {
        const [{ drawPages }] = await Promise.all([import("../../viewer/print.ts"), import("./PrintPages.tsx")]);
        pages.value = await drawPages(viewed.snapshot, session.language.peek());
        await settled();
        session.toast.value = undefined;
        print();
      } catch (error) {
        printing.value = false;
        throw error;
      }
    });
  }, [asked]);
  if (!pages.value) return null;
  return <PrintPages viewed={viewed} session={session} pages={pages.value} link={link} />;
}

/** Until what was drawn stands on the page, its text too. */
async function settled(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    const pages = document.querySelector(".print-pages");
    if (pages && pages.querySelectorAll(".print-picture > svg").length > 0) break;
  }
  await new Promise((resolve) => setTimeout(resolve, 120));
  await document.fonts.ready;
}
