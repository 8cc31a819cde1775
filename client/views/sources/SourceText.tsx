import { useMemo, useRef, useState } from "preact/hooks";
import type { DocumentText } from "../../../server/schema.ts";
import { type Block, blocksOf } from "../../evidence/coverage.ts";
import { findWords } from "../../evidence/find.ts";
import { madeBy, nodesMade, quotedBy } from "../../evidence/made.ts";
import { nameOf } from "../../evidence/names.ts";
import { languageOf, type Span } from "../../evidence/reading.ts";
import { pointAtAll } from "../../graph/passage.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { readingWords } from "../../i18n/reading.ts";
import type { Reading } from "../../session.ts";
import { Failure } from "../details/Failure.tsx";
import { Loading } from "../details/Loading.tsx";
import { useAnswer } from "../details/use-answer.ts";
import type { ViewProps } from "../props.ts";
import { CoverageLegend } from "./CoverageLegend.tsx";
import { FindField } from "./FindField.tsx";
import { Made } from "./Made.tsx";
import { Pieces } from "./Pieces.tsx";
import { useChosen } from "./use-chosen.ts";
import { useQuotes } from "./use-quotes.ts";
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
      {answer.state === "loading" && <Loading session={session} answer={answer} />}
      {missing && <p class="sources-none">{words.noText}</p>}
      {answer.state === "failed" && !missing && <Failure error={answer.error} retry={answer.retry} session={session} />}
      {answer.state === "ready" && (
        <Text {...views} text={answer.value} documentKey={documentKey} name={name} reading={reading} />
      )}
    </section>
  );
}

interface TextProps extends ViewProps {
  text: DocumentText;
  documentKey: string;
  name: string;
  reading: Reading;
}

const nowhere: Span = { start: 0, end: 0 };

function Text({ text, documentKey, name, reading, ...views }: TextProps) {
  const { explorer, session } = views;
  const words = readingWords(session.language.value);
  const quotes = useQuotes(views, documentKey);
  const [asked, setAsked] = useState({ words: reading.find ?? "", at: 0, from: reading });
  const [lit, light] = useState<Span>();
  const scroller = useRef<HTMLDivElement>(null);
  // A new passage to read puts an earlier search away.
  if (asked.from !== reading) setAsked({ words: reading.find ?? "", at: 0, from: reading });
  const hits = useMemo(() => findWords(text.text, asked.words), [text, asked.words]);
  const passage = { start: reading.start ?? 0, end: reading.end ?? 0 };
  const found = asked.words === "" ? passage : (hits[asked.at] ?? nowhere);
  const marked = lit ?? found;
  const said = useMemo(() => quotes.edges.flatMap((edge) => quotedBy(edge) ?? []), [quotes]);
  const blocks = useMemo(() => blocksOf(text, marked, said), [text, marked.start, marked.end, said]);
  const { chosen, selectedKey, choose, close, isLit } = useChosen(views, blocks, found, quotes.edges);
  useScrollTo(scroller, found.end > found.start ? `${found.start} ${found.end}` : (selectedKey ?? ""));
  const keysOf = (block: Block) => {
    const made = madeBy(block, quotes.edges);
    return [...nodesMade(block.node, made), ...made.map(({ key }) => key)];
  };
  return (
    <>
      <header class="source-head">
        {name && <h2>{name}</h2>}
        <FindField
          session={session}
          words={asked.words}
          at={asked.at}
          hits={hits.length}
          ask={(words, at) => setAsked({ words, at, from: reading })}
        />
      </header>
      <CoverageLegend {...views} text={text} />
      <div class="source-body">
        <div class="source-scroll" ref={scroller} lang={languageOf(text.text)}>
          <Pieces
            {...views}
            text={text}
            blocks={blocks}
            nodes={quotes.nodes}
            stands={(block) => ({
              chosen: block.start === chosen?.start,
              current: block.node !== undefined && block.node === selectedKey,
              lit: isLit(block),
            })}
            choose={choose}
            point={(block) => pointAtAll(explorer.desk, block ? keysOf(block) : [])}
          />
        </div>
        {chosen ? (
          <Made
            {...views}
            block={chosen}
            edges={madeBy(chosen, quotes.edges)}
            nodes={quotes.nodes}
            light={light}
            close={close}
          />
        ) : (
          said.length > 0 && <p class="made-hint">{words.pressPiece}</p>
        )}
      </div>
      {quotes.all !== undefined && <p class="made-hint">{words.madeCut(quotes.edges.length, quotes.all)}</p>}
    </>
  );
}
