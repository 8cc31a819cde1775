import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import { Fragment } from "preact";
import type { Text } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { Language } from "../../session.ts";
import { Icon } from "../Icon.tsx";
import { languagesOf } from "./languages.ts";

/** A warning; `about` names the node it belongs to, where that is not the selection itself. */
export interface Warning {
  about?: Partial<Text>;
  note: Partial<Text>;
}

/** What a reader must be warned of, in both languages. */
export function Caution({ warnings, language }: { warnings: Warning[]; language: Language }) {
  const shown = languagesOf(language).filter((one) => warnings.some(({ note }) => note[one] !== undefined));
  if (shown.length === 0) return null;
  return (
    <section class="details-part">
      <div class="caution">
        <Icon svg={triangle} />
        <h3 class="caution-head">
          {shown.map((one) => (
            <span key={one} lang={one}>
              {detailWords(one).caution}
            </span>
          ))}
        </h3>
        {warnings.map(({ about, note }) => (
          <Fragment key={note.ja ?? note.en}>
            {about?.[language] !== undefined && <p class="caution-about">{about[language]}</p>}
            <Both text={note} language={language} />
          </Fragment>
        ))}
      </div>
    </section>
  );
}

/** A text in both languages side by side, the reader's first; under each other where it is narrow. */
export function Both({ text, language }: { text: Partial<Text>; language: Language }) {
  return (
    <div class="both">
      {languagesOf(language)
        .filter((one) => text[one] !== undefined)
        .map((one) => (
          <p key={one} lang={one}>
            {text[one]}
          </p>
        ))}
    </div>
  );
}
