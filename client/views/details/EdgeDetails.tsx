import { focusOf, nameOf } from "../../evidence/names.ts";
import { edgeProperties } from "../../evidence/properties.ts";
import { noteOf, provenanceOf, warningOf } from "../../evidence/provenance.ts";
import type { Edge, Lens, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { Actions } from "./Actions.tsx";
import { Caution, type Warning } from "./Caution.tsx";
import { DetailsHead } from "./DetailsHead.tsx";
import { Evidence } from "./Evidence.tsx";
import { EdgeIdentity } from "./Identity.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { Properties } from "./Properties.tsx";
import { useAnswer } from "./use-answer.ts";
import type { OpenEdge } from "./visit.ts";

interface Props extends ViewProps {
  edge: Edge;
  /** Nodes that came with the edge, for ends that are not on the canvas. */
  nodes: Node[];
  back: { name: string; go: () => void } | undefined;
  openEdge: OpenEdge;
}

/** Everything about a relationship, in the order of the design. */
export function EdgeDetails({ edge, nodes, back, openEdge, ...views }: Props) {
  const { explorer, session } = views;
  const language = session.language.value;
  const lens = explorer.lens.value;
  const end = (key: string) => explorer.node(key) ?? nodes.find((node) => node.key === key);
  const source = end(edge.source);
  const target = end(edge.target);
  const focus = focusOf(edge, source, target, lens);
  const provenance = provenanceOf(edge);
  const ends = [source, target].filter((node) => node !== undefined);
  return (
    <>
      <DetailsHead
        {...views}
        kind={detailWords(language).relationship}
        type={edge.type}
        elementKey={edge.key}
        back={back}
      />
      <EdgeIdentity {...views} edge={edge} source={source} target={target} />
      <Evidence {...views} edge={edge} ends={ends} />
      <Caution warnings={warningsOf(edge, ends, lens)} language={language} />
      <Properties
        {...views}
        properties={edgeProperties(edge, lens, language)}
        elementKey={edge.key}
        source={provenance.source}
      />
      {focus && <FocusNeighbours key={focus.key} {...views} node={focus} openEdge={openEdge} />}
      <Actions {...views} elementKey={edge.key} here={explorer.edge(edge.key) !== undefined} />
    </>
  );
}

/** What to be warned of: at the edge itself, then at its ends, each thing once. */
function warningsOf(edge: Edge, ends: Node[], lens: Lens): Warning[] {
  const own = noteOf(edge);
  const warning = warningOf(edge);
  const warnings: Warning[] = warning ? [{ note: warning }] : [];
  for (const end of ends) {
    const note = noteOf(end);
    const known = [own, ...warnings.map((one) => one.note)].some(
      (other) => other?.ja === note?.ja && other?.en === note?.en,
    );
    if (note && !known) warnings.push({ about: { ja: nameOf(end, lens, "ja"), en: nameOf(end, lens, "en") }, note });
  }
  return warnings;
}

function FocusNeighbours({ node, openEdge, ...views }: ViewProps & { node: Node; openEdge: OpenEdge }) {
  const answer = useAnswer(views, "GET /api/nodes/:key", { key: node.key });
  const name = nameOf(node, views.explorer.lens.value, views.session.language.value);
  return <Neighbours {...views} nodeKey={node.key} name={name} answer={answer} openEdge={openEdge} />;
}
