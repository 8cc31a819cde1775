import { useEffect, useRef } from "preact/hooks";
import { viewerWords } from "../../i18n/viewer.ts";
import "../../styles/evidence.css";
import "../../styles/present.css";
import "../../styles/viewer-print.css";
import { said } from "../../snapshot/said.ts";
import type { PrintPage } from "../../viewer/print.ts";
import type { Viewed } from "../../viewer/viewed.ts";
import { Blocks } from "../present/Blocks.tsx";
import { Footnotes } from "../present/Footnotes.tsx";
import { useBlocks } from "../present/use-blocks.ts";
import { useFootnotes } from "../present/use-footnotes.ts";
import { asOfLines, madeBy, titleOf } from "./facts.ts";

interface Props {
  viewed: Viewed;
  pages: readonly PrintPage[];
  /** Where readers find it; nothing for a file. */
  link: string | undefined;
}

/** What stands on paper: title, dates and source once, then each picture with its words and footnotes. */
export function PrintPages({ viewed, pages, link }: Props) {
  const { session, snapshot } = viewed;
  const language = session.language.value;
  const words = viewerWords(language);
  const description = said(snapshot.description, language);
  return (
    <article class="print-pages" aria-hidden="true">
      <header class="print-head">
        <h1>{titleOf(viewed, language)}</h1>
        <p>{asOfLines(snapshot, language).join(" · ")}</p>
        <p>{[...madeBy(viewed, language), ...(link ? [link] : [])].join(" · ")}</p>
        {description && <p class="print-description">{description}</p>}
      </header>
      {pages.map((page, index) => (
        <Page key={page.step?.id ?? index} viewed={viewed} page={page} number={index + 1} all={pages.length} />
      ))}
      <footer class="print-foot">
        {snapshot.datasets.map(({ id, title, version, licence }) => (
          <p key={id}>
            {[title[language] || id, version && words.version(version), licence].filter(Boolean).join(" · ")}
          </p>
        ))}
      </footer>
    </article>
  );
}

function Page({ viewed, page, number, all }: { viewed: Viewed; page: PrintPage; number: number; all: number }) {
  const { session, snapshot } = viewed;
  const { step, picture } = page;
  const language = session.language.value;
  const place = useRef<HTMLDivElement>(null);
  const footnotes = useFootnotes(snapshot, step, language);
  const blocks = useBlocks(step ? said(step.text, language) : "") ?? [];
  useEffect(() => place.current?.replaceChildren(picture), [picture]);
  return (
    <section class="print-page">
      {step && (
        <div class="print-words">
          <h2>
            {said(step.title, language)} <small>{viewerWords(language).stepOf(number, all)}</small>
          </h2>
          <div class="print-text">
            <Blocks blocks={blocks} footnotes={footnotes} session={session} />
          </div>
        </div>
      )}
      <div class="print-picture" ref={place} />
      {step && viewed.player && (
        <Footnotes {...{ snapshot, session, frozen: viewed.frozen, player: viewed.player, footnotes }} narrow={false} />
      )}
    </section>
  );
}
