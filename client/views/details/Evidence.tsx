import copy from "lucide-static/icons/copy.svg?raw";
import file from "lucide-static/icons/file-text.svg?raw";
import { nameOf } from "../../evidence/names.ts";
import { noteOf, type Provenance, provenanceOf } from "../../evidence/provenance.ts";
import { readPlain } from "../../evidence/reading.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { readingWords } from "../../i18n/reading.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { BasisChip } from "./BasisMark.tsx";
import { Both } from "./Caution.tsx";
import { copyText } from "./copy-text.ts";
import { DocumentLink } from "./DocumentLink.tsx";
import { SourceSentence } from "./SourceSentence.tsx";
import { answered } from "./use-answer.ts";
import { useQuotedText } from "./use-quoted-text.ts";

interface Props extends ViewProps {
  edge: Edge;
  ends: Node[];
}

/** What a relationship rests on: chip, offsets, the sentence with its words marked; or that no sentence says it, and who does. */
export function Evidence({ edge, ends, ...views }: Props) {
  const language = views.session.language.value;
  const provenance = provenanceOf(edge);
  const { basis, confidence, quote, source, span } = provenance;
  const quoted = useQuotedText(views, provenance);
  const document = answered(quoted)?.document ?? source;
  // A database that knows no provenance is not reproached with it.
  if (basis === "none" && quote === undefined) return null;
  return (
    <section class="details-part evidence">
      <div class="part-head">
        <h3>{detailWords(language).restsOn}</h3>
        {basis !== "none" && <BasisChip basis={basis} confidence={confidence} language={language} />}
        {span && quote !== undefined && <Offsets {...views} document={document} span={span} />}
      </div>
      {basis !== "none" && basis !== "source" && <p class="basis-says">{readingWords(language).basisSays[basis]}</p>}
      {quote === undefined ? (
        <NoSentence {...views} edge={edge} provenance={provenance} />
      ) : (
        <>
          <SourceSentence key={edge.key} {...views} provenance={provenance} quote={quote} ends={ends} />
          <CopyQuote {...views} provenance={provenance} quote={quote} document={document} />
        </>
      )}
      {quote !== undefined && source !== undefined && source !== document && (
        <p class="quiet">
          {basis === "inferred" ? detailWords(language).inferredFrom : detailWords(language).according}:{" "}
          <DocumentLink {...views} documentKey={source} />
        </p>
      )}
    </section>
  );
}

interface OffsetsProps extends ViewProps {
  document: string | undefined;
  span: NonNullable<Provenance["span"]>;
}

/** Where the words stand; a press opens the source text there. */
function Offsets({ document, span, session, frozen }: OffsetsProps) {
  const words = detailWords(session.language.value);
  if (frozen) return <span class="part-note">{words.textAt(span.start, span.end)}</span>;
  const open = () => {
    session.reading.value = { ...(document === undefined ? {} : { document }), ...span };
    session.drawer.value = "sources";
  };
  return (
    <button type="button" class="offsets" title={words.showInText} onClick={open}>
      <Icon svg={file} size={12} />
      {words.textAt(span.start, span.end)}
    </button>
  );
}

function CopyQuote({
  provenance: { span },
  quote,
  document,
  explorer,
  session,
  call,
}: ViewProps & { provenance: Provenance; quote: string; document: string | undefined }) {
  const language = session.language.value;
  const words = readingWords(language);
  if (!span || document === undefined) return null;
  const press = async () => {
    const found =
      explorer.node(document) ?? (await call("GET /api/nodes/:key", { key: document }).catch(() => undefined))?.node;
    const name = found ? nameOf(found, explorer.lens.peek(), language) : document;
    await copyText(session, words.cite(readPlain(quote), name, span.start, span.end), words.quoteCopied);
  };
  return (
    <button type="button" class="copy-quote" onClick={() => void press()}>
      <Icon svg={copy} size={12} />
      {words.copyQuote}
    </button>
  );
}

function NoSentence({ edge, provenance, ...views }: ViewProps & { edge: Edge; provenance: Provenance }) {
  const language = views.session.language.value;
  const words = detailWords(language);
  const note = noteOf(edge);
  return (
    <div class="no-sentence">
      {note && <Both text={note} language={language} />}
      {provenance.source !== undefined && (
        <p class="quiet">
          {provenance.basis === "inferred" ? words.inferredFrom : words.according}:{" "}
          <DocumentLink {...views} documentKey={provenance.source} />
        </p>
      )}
    </div>
  );
}
