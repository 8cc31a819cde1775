import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { edgeName, nameOf, propertyName, valueName } from "../../evidence/names.ts";
import { edgeProperties } from "../../evidence/properties.ts";
import { noteOf, provenanceOf } from "../../evidence/provenance.ts";
import { joined, languageOf } from "../../evidence/reading.ts";
import type { Edge } from "../../graph/types.ts";
import { readingWords } from "../../i18n/reading.ts";
import "../../styles/evidence.css";
import "../../styles/quote-card.css";
import { BasisChip } from "../details/BasisMark.tsx";
import { DocumentName } from "../details/DocumentLink.tsx";
import { excerptOrQuote, SentenceRow } from "../details/SourceSentence.tsx";
import { answered } from "../details/use-answer.ts";
import { useQuotedText } from "../details/use-quoted-text.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { type Shown, usePointed } from "./use-pointed.ts";

/** The quote of the relationship under the pointer, or of the one the keyboard walked to, beside it. */
export function QuoteCard(views: ViewProps) {
  const shown = usePointed(views);
  const edge = shown && views.explorer.edge(shown.key);
  if (!shown || !edge) return null;
  return <Card key={edge.key} {...views} edge={edge} shown={shown} />;
}

const apart = 14;

function Card({ edge, shown, ...views }: ViewProps & { edge: Edge; shown: Shown }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const lens = explorer.lens.value;
  const { basis, confidence } = provenanceOf(edge);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: shown.x + apart, top: shown.y + apart });
  const end = (key: string) => {
    const node = explorer.node(key);
    return node ? nameOf(node, lens, language) : key;
  };
  useLayoutEffect(() => {
    const size = card.current;
    const room = size?.parentElement;
    if (!size || !room) return;
    const left =
      shown.x + apart + size.offsetWidth > room.clientWidth ? shown.x - apart - size.offsetWidth : shown.x + apart;
    const top =
      shown.y + apart + size.offsetHeight > room.clientHeight ? shown.y - apart - size.offsetHeight : shown.y + apart;
    const next = { left: Math.max(4, left), top: Math.max(4, top) };
    if (next.left !== place.left || next.top !== place.top) setPlace(next);
  });
  return (
    <div
      ref={card}
      class="quote-card menu"
      {...{ role: shown.byKey ? "status" : "tooltip" }}
      style={{ insetInlineStart: `${place.left}px`, insetBlockStart: `${place.top}px` }}
    >
      <p class="quote-says">
        {end(edge.source)} <span class="quote-type">{edgeName(edge, lens, language)}</span> {end(edge.target)}
      </p>
      {basis !== "none" && <BasisChip basis={basis} confidence={confidence} language={language} />}
      <Words {...views} edge={edge} />
    </div>
  );
}

/** The sentence with its words marked; what stands in its place where none is quoted; else the first properties. */
function Words({ edge, ...views }: ViewProps & { edge: Edge }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const lens = explorer.lens.value;
  const provenance = provenanceOf(edge);
  const quoted = useQuotedText(views, provenance);
  const note = noteOf(edge);
  const said = note?.[language] ?? note?.ja ?? note?.en;
  const excerpt =
    provenance.quote === undefined ? undefined : excerptOrQuote(provenance, provenance.quote, answered(quoted));
  const properties = provenance.basis === "none" ? edgeProperties(edge, lens, language).slice(0, 4) : [];
  return (
    <>
      {excerpt && (
        <blockquote class="sentence" lang={languageOf(joined(excerpt.cells.flat()))}>
          <SentenceRow cells={excerpt.cells} />
        </blockquote>
      )}
      {!excerpt && provenance.basis !== "none" && (
        <p class="quote-none">
          {provenance.source === undefined ? (
            readingWords(language).noQuote
          ) : (
            <DocumentName {...views} documentKey={provenance.source} />
          )}
        </p>
      )}
      {said !== undefined && (
        <p class="quote-note">
          <Icon svg={triangle} size={14} />
          <span>{said}</span>
        </p>
      )}
      {properties.map(({ name, value }) => (
        <p key={name} class="quote-property">
          <span class="quote-type">{propertyName(name, lens, language)}</span> {valueName(name, value, lens, language)}
        </p>
      ))}
    </>
  );
}
