import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import { hopName } from "../../evidence/path-text.ts";
import { provenanceOf, warningOf } from "../../evidence/provenance.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { pathWords } from "../../i18n/paths.ts";
import { BasisChip } from "../details/BasisMark.tsx";
import { DocumentLink } from "../details/DocumentLink.tsx";
import { SourceSentence } from "../details/SourceSentence.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { noteIn, StepCaution } from "./NodeStep.tsx";

interface Props extends ViewProps {
  /** The relationships of the hop, the surest first. */
  edges: readonly Edge[];
  from: Node;
  to: Node;
  number: number;
  current: boolean;
  look: () => void;
}

/** A hop of the path: what it says, what that rests on with the words in their sentence, and what to mind. */
export function HopStep({ edges, from, to, number, current, look, ...views }: Props) {
  const words = pathWords(views.session.language.value);
  const [edge, ...others] = edges;
  if (!edge) return null;
  return (
    <div class="hop-step" aria-current={current ? "step" : undefined}>
      <button type="button" class="hop-look" onClick={look}>
        <span class="hop-number">{number}</span>
        <span class="unseen">{words.showHop(number)}: </span>
        <HopLine {...views} edge={edge} from={from} />
      </button>
      <HopEvidence key={edge.key} {...views} edge={edge} from={from} to={to} />
      {others.length > 0 && (
        <div class="hop-others">
          <p>{words.also}</p>
          {others.slice(0, 5).map((other) => (
            <p key={other.key}>
              <HopLine {...views} edge={other} from={from} />
            </p>
          ))}
          {others.length > 5 && <p>{detailWords(views.session.language.value).andMore(others.length - 5)}</p>}
        </div>
      )}
    </div>
  );
}

/** What the hop says, read along the path, and the chip of what it rests on. */
function HopLine({ edge, from, explorer, session }: ViewProps & { edge: Edge; from: Node }) {
  const language = session.language.value;
  const { name, details, against } = hopName(edge, from, explorer.lens.value, language);
  const { basis, confidence } = provenanceOf(edge);
  return (
    <span class="hop-says">
      <span>
        {against && (
          <>
            <Icon svg={arrowLeft} size={12} />
            <span class="unseen">{pathWords(language).text.against}: </span>
          </>
        )}
        {name}
        {details !== "" && <span class="hop-details">{details}</span>}
      </span>
      {basis !== "none" && <BasisChip basis={basis} confidence={confidence} language={language} />}
    </span>
  );
}

function HopEvidence({ edge, from, to, ...views }: ViewProps & { edge: Edge; from: Node; to: Node }) {
  const language = views.session.language.value;
  const provenance = provenanceOf(edge);
  const text = noteIn(edge, language);
  if (provenance.quote !== undefined) {
    const warning = warningOf(edge);
    return (
      <>
        <SourceSentence {...views} provenance={provenance} quote={provenance.quote} ends={[from, to]} />
        {warning && <StepCaution note={text} />}
      </>
    );
  }
  if (provenance.basis === "none") return text === "" ? null : <StepCaution note={text} />;
  return (
    <p class="hop-reason">
      {text || pathWords(language).noSentence}
      {provenance.source !== undefined && (
        <>
          {" "}
          {detailWords(language)[provenance.basis === "inferred" ? "inferredFrom" : "according"]}:{" "}
          <DocumentLink {...views} documentKey={provenance.source} />
        </>
      )}
    </p>
  );
}
