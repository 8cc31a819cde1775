import { type Excerpt, excerptOf } from "../../evidence/excerpt.ts";
import { mentioned, namesIn } from "../../evidence/mention.ts";
import { ownName, textOf } from "../../evidence/names.ts";
import type { Provenance } from "../../evidence/provenance.ts";
import { joined, languageOf, type Piece, readPlain } from "../../evidence/reading.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { Loading } from "./Loading.tsx";
import { answered, useAnswer } from "./use-answer.ts";
import { type Quoted, useQuotedText } from "./use-quoted-text.ts";

interface Props extends ViewProps {
  provenance: Provenance;
  quote: string;
  ends: Node[];
}

/** The sentence a relationship rests on, in its place in the source text, with the supporting words marked. */
export function SourceSentence({ provenance, quote, ends, ...views }: Props) {
  const words = detailWords(views.session.language.value);
  const quoted = useQuotedText(views, provenance);
  const excerpt = excerptOrQuote(provenance, quote, answered(quoted));
  return (
    <>
      {quoted.state === "loading" && <Loading session={views.session} answer={quoted} />}
      <Sentence excerpt={excerpt} />
      {quoted.state === "failed" && <p class="quiet">{words.textMissing}</p>}
      {quoted.state === "ready" && !quoted.value && provenance.span && <p class="quiet">{words.moved}</p>}
      <Translation {...views} excerpt={excerpt} ends={ends} />
    </>
  );
}

/** The row or paragraph around a quote; the bare quote where its text is not there. */
export function excerptOrQuote({ span }: Provenance, quote: string, found: Quoted | undefined): Excerpt {
  if (found && span) return excerptOf(found.text, span);
  return { before: "", cells: [[{ text: readPlain(quote), mark: true }]], after: "", node: undefined };
}

function Sentence({ excerpt }: { excerpt: Excerpt }) {
  return (
    <blockquote class="sentence" lang={languageOf(joined(excerpt.cells.flat()))}>
      {excerpt.before && <p class="sentence-near">{excerpt.before}</p>}
      <SentenceRow cells={excerpt.cells} />
      {excerpt.after && <p class="sentence-near">{excerpt.after}</p>}
    </blockquote>
  );
}

/** The cells of a row as one line of reading, the supporting words marked. */
export function SentenceRow({ cells }: Pick<Excerpt, "cells">) {
  return (
    <p class="sentence-row">
      {cells.map((pieces, index) => (
        <span key={`${index}${pieces[0]?.text}`} class="sentence-cell">
          {index > 0 && " "}
          <Pieces pieces={pieces} />
        </span>
      ))}
    </p>
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
