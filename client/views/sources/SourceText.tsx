import { useMemo, useRef, useState } from "preact/hooks";
import type { DocumentText } from "../../../server/schema.ts";
import { findWords } from "../../evidence/find.ts";
import { nameOf } from "../../evidence/names.ts";
import { languageOf } from "../../evidence/reading.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { Reading } from "../../session.ts";
import { Failure } from "../details/Failure.tsx";
import { Loading } from "../details/Loading.tsx";
import { useAnswer } from "../details/use-answer.ts";
import type { ViewProps } from "../props.ts";
import { CoverageLegend } from "./CoverageLegend.tsx";
import { FindField } from "./FindField.tsx";
import { Pieces } from "./Pieces.tsx";
import { useScrollTo } from "./use-scroll-to.ts";

interface Props extends ViewProps {
  documentKey: string;
  document: Node | undefined;
  /** Whether the documents are known, so that one without a name has none. */
  known: boolean;
  reading: Reading;
}

/** The original text of a document, whole, with its pieces and what accounts for every character. */
export function SourceText({ documentKey, document, known, reading, ...views }: Props) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = detailWords(language);
  const answer = useAnswer(views, "GET /api/documents/:key/text", { key: documentKey }, true);
  const name = document ? nameOf(document, explorer.lens.value, language) : known ? documentKey : "";
  const missing = answer.state === "failed" && answer.error.problem?.status === 404;
  return (
    <section class="source-text" aria-label={words.sourceText(name)}>
      {answer.state === "loading" && <Loading session={session} />}
      {missing && <p class="sources-none">{words.noText}</p>}
      {answer.state === "failed" && !missing && <Failure error={answer.error} retry={answer.retry} session={session} />}
      {answer.state === "ready" && <Text {...views} text={answer.value} name={name} reading={reading} />}
    </section>
  );
}

function Text({ text, name, reading, ...views }: ViewProps & { text: DocumentText; name: string; reading: Reading }) {
  const selected = views.explorer.state.value.selected;
  const [asked, setAsked] = useState({ words: reading.find ?? "", at: 0, from: reading });
  const scroller = useRef<HTMLDivElement>(null);
  // A new passage to read puts an earlier search away.
  if (asked.from !== reading) setAsked({ words: reading.find ?? "", at: 0, from: reading });
  const hits = useMemo(() => findWords(text.text, asked.words), [text, asked.words]);
  const passage = { start: reading.start ?? 0, end: reading.end ?? 0 };
  const marked = asked.words === "" ? passage : (hits[asked.at] ?? { start: 0, end: 0 });
  const selectedKey = selected?.kind === "node" ? selected.key : undefined;
  useScrollTo(scroller, marked.end > marked.start ? `${marked.start} ${marked.end}` : (selectedKey ?? ""));
  return (
    <>
      <header class="source-head">
        <h2>{name}</h2>
        <FindField
          session={views.session}
          words={asked.words}
          at={asked.at}
          hits={hits.length}
          ask={(words, at) => setAsked({ words, at, from: reading })}
        />
      </header>
      <CoverageLegend {...views} text={text} />
      <div class="source-scroll" ref={scroller} lang={languageOf(text.text)}>
        <Pieces {...views} text={text} marked={marked} selected={selectedKey} />
      </div>
    </>
  );
}
