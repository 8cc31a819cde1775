import { noteOf, type Provenance, provenanceOf } from "../../evidence/provenance.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { BasisChip } from "./BasisMark.tsx";
import { Both } from "./Caution.tsx";
import { DocumentLink } from "./DocumentLink.tsx";
import { SourceSentence } from "./SourceSentence.tsx";

interface Props extends ViewProps {
  edge: Edge;
  ends: Node[];
}

/** What a relationship rests on: chip, offsets, the sentence with its words marked; or that no sentence says it, and who does. */
export function Evidence({ edge, ends, ...views }: Props) {
  const language = views.session.language.value;
  const words = detailWords(language);
  const provenance = provenanceOf(edge);
  const { basis, confidence, span } = provenance;
  return (
    <section class="details-part evidence">
      <div class="part-head">
        <h3>{words.restsOn}</h3>
        <BasisChip basis={basis} confidence={confidence} language={language} />
        {span && provenance.quote !== undefined && <Offsets {...views} provenance={provenance} />}
      </div>
      {provenance.quote === undefined ? (
        <NoSentence {...views} edge={edge} provenance={provenance} />
      ) : (
        <SourceSentence key={edge.key} {...views} provenance={provenance} quote={provenance.quote} ends={ends} />
      )}
    </section>
  );
}

function Offsets({ provenance, ...views }: ViewProps & { provenance: Provenance }) {
  const words = detailWords(views.session.language.value);
  const { span, source } = provenance;
  if (!span) return null;
  const open = () => {
    views.session.reading.value = { ...(source === undefined ? {} : { document: source }), ...span };
    views.session.drawer.value = "sources";
  };
  return (
    <button type="button" class="offsets" title={words.showInText} onClick={open}>
      {words.textAt(span.start, span.end)}
    </button>
  );
}

function NoSentence({ edge, provenance, ...views }: ViewProps & { edge: Edge; provenance: Provenance }) {
  const language = views.session.language.value;
  const words = detailWords(language);
  const note = noteOf(edge);
  if (provenance.basis === "none") return <p class="quiet">{words.nothingSaid}</p>;
  return (
    <div class="no-sentence">
      <p>{words.noSentence}</p>
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
