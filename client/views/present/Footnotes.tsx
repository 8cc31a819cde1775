import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import { languageOf } from "../../evidence/reading.ts";
import { presentWords } from "../../i18n/present.ts";
import type { Footnote } from "../../story/types.ts";
import { BasisChip } from "../details/BasisMark.tsx";
import { Icon } from "../Icon.tsx";
import type { StageProps } from "./StoryStage.tsx";

interface Props extends StageProps {
  footnotes: readonly Footnote[];
  narrow: boolean;
}

/** What the words and the picture of a step rest on; folded where there is little room. */
export function Footnotes({ footnotes, narrow, ...stage }: Props) {
  const words = presentWords(stage.session.language.value);
  if (footnotes.length === 0) return null;
  const list = (
    <ol class="footnotes">
      {footnotes.map((footnote) => (
        <Note key={footnote.number} footnote={footnote} {...stage} />
      ))}
    </ol>
  );
  if (narrow) {
    return (
      <details class="story-notes">
        <summary>{words.footnotesOf(footnotes.length)}</summary>
        {list}
      </details>
    );
  }
  return (
    <section class="story-notes" aria-label={words.footnotes}>
      {list}
    </section>
  );
}

function Note({ footnote, session, frozen }: StageProps & { footnote: Footnote }) {
  const { number, key, says, basis, confidence, note, caution, document } = footnote;
  const language = session.language.value;
  const { explorer } = frozen;
  return (
    <li
      tabIndex={-1}
      data-footnote={number}
      onPointerEnter={() => explorer.hover(key)}
      onPointerLeave={() => explorer.hover(undefined)}
    >
      <span class="footnote-number">{number}</span>
      <div class="footnote-body">
        <p class="footnote-head">
          {basis !== "none" && <BasisChip basis={basis} confidence={confidence} language={language} />}
          <span class="footnote-says">{says}</span>
        </p>
        <Sentence footnote={footnote} />
        {note !== undefined && <p class="footnote-note">{note}</p>}
        {caution !== undefined && (
          <p class="footnote-caution">
            <Icon svg={triangle} size={14} />
            <span>
              <span class="unseen">{presentWords(language).caution}: </span>
              {caution}
            </span>
          </p>
        )}
        {document && <Document {...document} language={language} />}
      </div>
    </li>
  );
}

function Sentence({ footnote: { sentence } }: { footnote: Footnote }) {
  if (sentence.length === 0) return null;
  return (
    <p class="footnote-sentence" lang={languageOf(sentence.map(({ text }) => text).join(""))}>
      {sentence.map(({ text, marked }, at) =>
        marked ? <mark key={`${at}${text}`}>{text}</mark> : <span key={`${at}${text}`}>{text}</span>,
      )}
    </p>
  );
}

function Document({ title, asOf, url, language }: NonNullable<Footnote["document"]> & { language: "ja" | "en" }) {
  return (
    <p class="footnote-document">
      {url === undefined ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
      {asOf !== undefined && (
        <>
          {language === "ja" ? "、" : ", "}
          {presentWords(language).asOf(asOf)}
        </>
      )}
    </p>
  );
}
