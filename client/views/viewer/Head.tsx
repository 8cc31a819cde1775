import { languageOfWords } from "../../snapshot/said.ts";
import { asOfLines, asOfShort, madeBy, titleOf } from "./facts.ts";
import { HeadTools } from "./HeadTools.tsx";
import type { ViewerProps } from "./props.ts";

/** The first lines of the page: title, from when the data are, who made it; what can be done with it. */
export function Head(props: ViewerProps) {
  const { viewed } = props;
  const { session, known } = viewed;
  const language = session.language.value;
  return (
    <header class="viewer-head">
      <div class="viewer-title">
        <h1 lang={languageOfWords(known.title, language)}>{titleOf(viewed, language)}</h1>
        <p>
          <strong class="viewer-narrow">{asOfShort(viewed.snapshot, language)}</strong>
          {asOfLines(viewed.snapshot, language).map((line) => (
            <strong key={line} class="viewer-wide">
              {line}
            </strong>
          ))}
          {madeBy(viewed, language).map((line) => (
            <span key={line} class="viewer-wide">
              {line}
            </span>
          ))}
        </p>
      </div>
      <HeadTools {...props} />
    </header>
  );
}
