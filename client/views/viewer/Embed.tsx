import arrowUpRight from "lucide-static/icons/arrow-up-right.svg?raw";
import { Fragment } from "preact";
import { viewerWords } from "../../i18n/viewer.ts";
import { languageOfWords } from "../../snapshot/said.ts";
import { Icon } from "../Icon.tsx";
import { asOfShort, datesOf, titleOf } from "./facts.ts";
import { Picture } from "./Picture.tsx";
import type { ViewerProps } from "./props.ts";
import { Selected } from "./Selected.tsx";
import { Story } from "./story-part.ts";

/** The quiet frame: the picture, what it is called, from when it is, where it is from, and a link to the whole page. */
export function Embed(props: ViewerProps) {
  const { viewed, tools } = props;
  const { session, known, snapshot, step, player } = viewed;
  const language = session.language.value;
  const words = viewerWords(language);
  const dates = datesOf(snapshot);
  const from = snapshot.datasets.map(({ title }) => title[language]).filter(Boolean);
  return (
    <>
      <header class="embed-head">
        <h1 lang={languageOfWords(known.title, language)}>{titleOf(viewed, language)}</h1>
        <p class="embed-dates">{asOfShort(snapshot, language)}</p>
        {dates.length > 0 && <p class="embed-iso">{words.asOf(dates.join(" / "))}</p>}
      </header>
      <main class="viewer-middle">{player ? <Story {...props} session={session} /> : <Picture {...props} />}</main>
      <footer class="embed-foot">
        <p>
          {words.source}:{" "}
          {[...from, snapshot.author.trim()].filter(Boolean).map((one, index) => (
            <Fragment key={one}>
              {index > 0 && " · "}
              <bdi>{one}</bdi>
            </Fragment>
          ))}
        </p>
        {tools && (
          <a href={tools.link(step.value)} target="_blank" rel="noopener">
            {words.openPage}
            <Icon svg={arrowUpRight} size={12} />
          </a>
        )}
      </footer>
      <Selected viewed={viewed} />
    </>
  );
}
