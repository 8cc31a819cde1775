import x from "lucide-static/icons/x.svg?raw";
import { formatDate } from "../../i18n/format.ts";
import { viewerWords } from "../../i18n/viewer.ts";
import { languageOfWords, said } from "../../snapshot/said.ts";
import { Icon } from "../Icon.tsx";
import { Legend } from "../Legend.tsx";
import { madeBy } from "./facts.ts";
import type { ViewerProps } from "./props.ts";

/** What is said about the picture, its legend, and the datasets it was made from. */
export function About({ viewed, about }: ViewerProps) {
  const { session, snapshot, frozen } = viewed;
  const language = session.language.value;
  const words = viewerWords(language);
  const text = said(snapshot.description, language);
  return (
    <aside class={about.value ? "viewer-about open" : "viewer-about"} aria-label={words.about}>
      <div class="left-content">
        <button
          type="button"
          class="icon-button about-close"
          aria-label={words.closeAbout}
          onClick={() => {
            about.value = false;
          }}
        >
          <Icon svg={x} />
        </button>
        {text && (
          <section class="viewer-part viewer-description" lang={languageOfWords(snapshot.description, language)}>
            <h2 class="unseen">{words.about}</h2>
            {text.split(/\n{2,}/).map((paragraph, index) => (
              <p key={`${index}${paragraph}`}>{paragraph}</p>
            ))}
          </section>
        )}
        <Legend session={session} explorer={frozen.explorer} />
        <Sources viewed={viewed} />
      </div>
    </aside>
  );
}

/** The datasets, each with its version, its date and its licence. */
function Sources({ viewed }: Pick<ViewerProps, "viewed">) {
  const { session, snapshot } = viewed;
  const language = session.language.value;
  const words = viewerWords(language);
  return (
    <section class="viewer-part viewer-sources">
      <h2>{words.sources}</h2>
      <ul>
        {snapshot.datasets.map(({ id, title, version, asOf, licence }) => (
          <li key={id}>
            <strong>{title[language] || id}</strong>
            <p>
              {[asOf && words.asOf(formatDate(asOf, language)), version && words.version(version)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {licence && <p>{words.licence(licence)}</p>}
          </li>
        ))}
      </ul>
      <p class="viewer-narrow">{madeBy(viewed, language).join(" · ")}</p>
      <p class="hint">{words.frozenHint}</p>
    </section>
  );
}
