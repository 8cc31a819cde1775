import { kindName, nameOf } from "../../evidence/names.ts";
import { nodeProperties } from "../../evidence/properties.ts";
import { noteOf } from "../../evidence/provenance.ts";
import { labelOf } from "../../graph/lens.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { Actions } from "./Actions.tsx";
import { Amounts } from "./Amounts.tsx";
import { Caution } from "./Caution.tsx";
import { DetailsHead } from "./DetailsHead.tsx";
import { Failure } from "./Failure.tsx";
import { NodeIdentity } from "./Identity.tsx";
import { Loading } from "./Loading.tsx";
import { NameBasis } from "./NameBasis.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { NodeText } from "./NodeText.tsx";
import { Properties } from "./Properties.tsx";
import { Researched } from "./Researched.tsx";
import { type Answer, answered, useAnswer } from "./use-answer.ts";
import { useExpand } from "./use-expand.ts";
import type { OpenEdge } from "./visit.ts";

type NodeAnswer = Answer<{
  node: Node;
  neighbours: { type: string; direction: "in" | "out"; label: string; count: number }[];
}>;

/** Everything about a node, in the order of the design. */
export function NodeDetails({ nodeKey, openEdge, ...views }: ViewProps & { nodeKey: string; openEdge: OpenEdge }) {
  const { explorer, session } = views;
  const answer = useAnswer(views, "GET /api/nodes/:key", { key: nodeKey });
  const node = answered(answer)?.node ?? explorer.node(nodeKey);
  const words = detailWords(session.language.value);
  if (node) return <KnownNode {...views} node={node} answer={answer} openEdge={openEdge} />;
  return (
    <>
      <DetailsHead {...views} kind={words.panel} type="" elementKey={nodeKey} />
      {answer.state === "failed" && <Failure error={answer.error} retry={answer.retry} session={session} />}
      {answer.state === "loading" && <Loading session={session} answer={answer} />}
    </>
  );
}

function KnownNode({
  node,
  answer,
  openEdge,
  ...views
}: ViewProps & { node: Node; answer: NodeAnswer; openEdge: OpenEdge }) {
  const { explorer, session } = views;
  const language = session.language.value;
  const lens = explorer.lens.value;
  const note = noteOf(node);
  const label = labelOf(node, lens);
  return (
    <>
      <DetailsHead
        {...views}
        kind={kindName(label, lens, language)}
        type={node.labels.join(" ")}
        elementKey={node.key}
      />
      <NodeIdentity {...views} node={node} />
      <NameBasis {...views} node={node} />
      <NodeText {...views} node={node} />
      {note && <Caution warnings={[{ note }]} language={language} />}
      <Properties {...views} properties={nodeProperties(node, lens, language)} elementKey={node.key} />
      {!views.frozen && <Amounts {...views} node={node} />}
      <Neighbours
        {...views}
        nodeKey={node.key}
        name={nameOf(node, lens, language)}
        answer={answer}
        openEdge={openEdge}
      />
      {answer.state === "ready" && !views.frozen && (
        <Researched {...views} node={node} neighbours={answer.value.neighbours} />
      )}
      {!views.frozen && <NodeActions {...views} node={node} answer={answer} />}
    </>
  );
}

function NodeActions({ node, answer, ...views }: ViewProps & { node: Node; answer: NodeAnswer }) {
  const { explorer, session } = views;
  const words = detailWords(session.language.value);
  const { busy, expand } = useExpand(views);
  explorer.state.value;
  const here = explorer.node(node.key) !== undefined;
  const missing = (answered(answer)?.neighbours ?? []).some(
    ({ type, direction, label, count }) => explorer.neighboursShown(node.key, type, direction, label) < count,
  );
  const add = !here
    ? { label: words.addToCanvas, run: () => void addNode(views, node.key), busy }
    : { label: words.expand, run: () => expand(node.key, { limit: 200 }), busy };
  return <Actions {...views} elementKey={node.key} here={here} add={here && !missing ? undefined : add} />;
}

/** Brings a node to the canvas. What fails is said by the page. */
async function addNode({ explorer, session }: ViewProps, key: string): Promise<void> {
  try {
    await explorer.show([key]);
  } catch (error) {
    session.error.value = error;
  }
}
