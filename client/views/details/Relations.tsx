import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import { useState } from "preact/hooks";
import type { NeighbourCount } from "../../../server/schema.ts";
import { detailsOf, nameOf } from "../../evidence/names.ts";
import { provenanceOf, warningOf } from "../../evidence/provenance.ts";
import type { Edge, Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import { EdgeGlyph } from "../EdgeGlyph.tsx";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { basisText } from "./BasisMark.tsx";
import { Failure } from "./Failure.tsx";
import { Loading } from "./Loading.tsx";
import { useAnswer } from "./use-answer.ts";
import type { OpenEdge } from "./visit.ts";

interface Props extends ViewProps {
  nodeKey: string;
  group: NeighbourCount;
  openEdge: OpenEdge;
}

const step = 20;

/** The relationships of one group: the far node and what it rests on; a click opens the sentence. */
export function Relations({ nodeKey, group, openEdge, ...views }: Props) {
  const [limit, setLimit] = useState(step);
  const { session } = views;
  const words = detailWords(session.language.value);
  const { type, direction, label, count } = group;
  const input = { key: nodeKey, type: [type], label: [label], direction, limit };
  const answer = useAnswer(views, "GET /api/nodes/:key/neighbours", input);
  if (answer.state === "loading") return <Loading session={session} answer={answer} />;
  if (answer.state === "failed") return <Failure error={answer.error} retry={answer.retry} session={session} />;
  const nodes = new Map(answer.value.nodes.map((node) => [node.key, node]));
  const edges = answer.value.edges.filter((edge) => belongs(edge, nodeKey, group));
  const cut = answer.value.truncated !== undefined && limit < 2000;
  return (
    <ul class="relations">
      {edges.map((edge) => (
        <Relation
          key={edge.key}
          {...views}
          edge={edge}
          far={nodes.get(farOf(edge, group))}
          group={group}
          open={() => openEdge(edge, [...nodes.values()])}
        />
      ))}
      {cut && (
        <li>
          <button type="button" class="link" onClick={() => setLimit(Math.min(2000, limit + 5 * step))}>
            {words.showMore(Math.min(5 * step, Math.max(1, count - limit)))}
          </button>
        </li>
      )}
    </ul>
  );
}

function Relation({
  edge,
  far,
  group,
  open,
  explorer,
  session,
}: ViewProps & { edge: Edge; far: Node | undefined; group: NeighbourCount; open: () => void }) {
  const language = session.language.value;
  const lens = explorer.lens.value;
  const { basis, confidence } = provenanceOf(edge);
  const said = basisText({ basis, confidence, language });
  const detail = detailsOf(edge, lens, language);
  return (
    <li>
      <button
        type="button"
        class="relation"
        onClick={open}
        onPointerEnter={() => explorer.hover(farOf(edge, group))}
        onPointerLeave={() => explorer.hover(undefined)}
      >
        <span class="relation-name">
          {far ? nameOf(far, lens, language) : farOf(edge, group)}
          {detail && <span class="relation-detail"> {detail}</span>}
        </span>
        {warningOf(edge) && (
          <span class="relation-warning" role="img" aria-label={detailWords(language).hasCaution}>
            <Icon svg={triangle} size={14} />
          </span>
        )}
        {basis !== "none" && (
          <span class="relation-basis" title={said}>
            <EdgeGlyph basis={basis} />
            <span class="unseen">{said}</span>
          </span>
        )}
      </button>
    </li>
  );
}

function belongs(edge: Edge, key: string, { type, direction }: NeighbourCount): boolean {
  return edge.type === type && (direction === "out" ? edge.source : edge.target) === key;
}

function farOf(edge: Edge, { direction }: NeighbourCount): string {
  return direction === "out" ? edge.target : edge.source;
}
