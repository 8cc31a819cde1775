import { type Excerpt, excerptOf, stands } from "../../evidence/excerpt.ts";
import { mentioned, namesIn } from "../../evidence/mention.ts";
import { ownName, textOf } from "../../evidence/names.ts";
import type { Provenance } from "../../evidence/provenance.ts";
import { joined, languageOf, type Piece, readPlain } from "../../evidence/reading.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { Loading } from "./Loading.tsx";
import { answered, useAnswer } from "./use-answer.ts";

interface Props extends ViewProps {
  provenance: Provenance;
  quote: string;
  ends: Node[];
}

/** The sentence a relationship rests on, in its place in the source text, with the supporting words marked. */
export function SourceSentence({ provenance, quote, ends, ...views }: Props) {
  const words = detailWords(views.session.language.value);
  const { source, span } = provenance;
  const input = source === undefined || !span ? undefined : { key: source };
  const answer = useAnswer(views, "GET /api/documents/:key/text", input, true);
  const document = answered(answer);
  const found = document && span && stands(document.text, quote, span) ? excerptOf(document, span) : undefined;
  const excerpt = found ?? {
    before: "",
    cells: [[{ text: readPlain(quote), mark: true }]],
    after: "",
    node: undefined,
  };
  return (
    <>
      {input && answer.state === "loading" && <Loading session={views.session} />}
      <Sentence excerpt={excerpt} />
      {answer.state === "failed" && <p class="quiet">{words.textMissing}</p>}
      {document && !found && <p class="quiet">{words.moved}</p>}
      <Translation {...views} excerpt={excerpt} ends={ends} />
    </>
  );
}

function Sentence({ excerpt }: { excerpt: Excerpt }) {
  const language = languageOf(joined(excerpt.cells.flat()));
  return (
    <blockquote class="sentence" lang={language}>
      {excerpt.before && <p class="sentence-near">{excerpt.before}</p>}
      <p class="sentence-row">
        {excerpt.cells.map((pieces, index) => (
          <span key={pieces[0]?.text} class="sentence-cell">
            {index > 0 && " "}
            <Pieces pieces={pieces} />
          </span>
        ))}
      </p>
      {excerpt.after && <p class="sentence-near">{excerpt.after}</p>}
    </blockquote>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, mark }, index) =>
    mark ? <mark key={`${index}${text}`}>{text}</mark> : <span key={`${index}${text}`}>{text}</span>,
  );
}

/** The node's text in the language the source is not in; the words for the other ends stand out. */
function Translation({ excerpt, ends, ...views }: ViewProps & { excerpt: Excerpt; ends: Node[] }) {
  const { explorer, session, call } = views;
  const lens = explorer.lens.value;
  const near =
    ends.find((node) => node.key === excerpt.node) ?? (excerpt.node ? explorer.node(excerpt.node) : undefined);
  const wanted = near || excerpt.node === undefined ? undefined : { key: excerpt.node };
  const answer = useAnswer({ call, session }, "GET /api/nodes/:key", wanted, true);
  const node = near ?? answered(answer)?.node;
  const other = languageOf(joined(excerpt.cells.flat())) === "ja" ? "en" : "ja";
  const text = node && (textOf(node, lens, other) ?? ownName(node, lens, other));
  if (!node || text === undefined) return null;
  const names = ends.filter((end) => end.key !== node.key).flatMap((end) => namesIn(end, other));
  return (
    <p class="translation" lang={other}>
      <span class="unseen">{detailWords(session.language.value).translation}: </span>
      {mentioned(text, names).map(({ text: piece, mark }) => (mark ? <strong key={piece}>{piece}</strong> : piece))}
    </p>
  );
}
