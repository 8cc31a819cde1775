import type { NeighbourCount } from "../../../server/schema.ts";
import { kindName, typeName } from "../../evidence/names.ts";
import type { Node } from "../../graph/types.ts";
import { detailWords } from "../../i18n/details.ts";
import type { ViewProps } from "../props.ts";
import { EmptyGroups } from "./EmptyGroups.tsx";
import { Failure } from "./Failure.tsx";
import { Loading } from "./Loading.tsx";
import { NeighbourGroup } from "./NeighbourGroup.tsx";
import type { Answer } from "./use-answer.ts";
import { useExpand } from "./use-expand.ts";
import type { OpenEdge } from "./visit.ts";

interface Props extends ViewProps {
  nodeKey: string;
  name: string;
  answer: Answer<{ node: Node; neighbours: NeighbourCount[] }>;
  openEdge: OpenEdge;
}

const openUpTo = 14;

/** What a node is related to, by type, direction and kind, with how many are shown of all; each group lists and expands. */
export function Neighbours({ nodeKey, name, answer, openEdge, ...views }: Props) {
  const { explorer, session } = views;
  const language = session.language.value;
  const words = detailWords(language);
  const { busy, expand } = useExpand(views);
  // Read so that the counts follow the canvas.
  explorer.state.value;
  const groups =
    answer.state === "ready" ? inOrder(answer.value.neighbours, Object.keys(explorer.lens.value.labels)) : [];
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="details-part neighbours">
      <div class="part-head">
        <h3>{words.neighbours(name)}</h3>
        {groups.length > 0 && <span class="part-note">{words.shownAll}</span>}
      </div>
      {answer.state === "loading" && <Loading session={session} answer={answer} />}
      {answer.state === "failed" && <Failure error={answer.error} retry={answer.retry} session={session} />}
      {answer.state === "ready" && groups.length === 0 && <p class="quiet">{words.noNeighbours}</p>}
      <ul>
        {groups.map((group) => (
          <NeighbourGroup
            key={`${nodeKey} ${group.type} ${group.direction} ${group.label}`}
            {...views}
            nodeKey={nodeKey}
            group={group}
            kind={kindName(group.label, explorer.lens.value, language, language === "en")}
            relation={typeName(group.type, explorer.lens.value, language, group.direction)}
            startOpen={total <= openUpTo}
            busy={busy}
            expand={expand}
            openEdge={openEdge}
          />
        ))}
        {answer.state === "ready" && !views.frozen && (
          <EmptyGroups {...views} node={answer.value.node} groups={groups} />
        )}
      </ul>
    </section>
  );
}

/** In the order of the legend, then by type. */
function inOrder(neighbours: readonly NeighbourCount[], labels: readonly string[]): NeighbourCount[] {
  const rank = ({ label }: NeighbourCount) => (labels.includes(label) ? labels.indexOf(label) : labels.length);
  return neighbours.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count || a.type.localeCompare(b.type));
}
