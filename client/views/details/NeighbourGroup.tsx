import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { NeighbourCount } from "../../../server/schema.ts";
import type { Expansion } from "../../graph/explorer.ts";
import { neighboursHere, neighboursHidden } from "../../graph/neighbours-here.ts";
import { show } from "../../graph/showing.ts";
import { detailWords } from "../../i18n/details.ts";
import { formatNumber } from "../../i18n/format.ts";
import { Icon } from "../Icon.tsx";
import type { ViewProps } from "../props.ts";
import { KindGlyph } from "./Glyph.tsx";
import { Relations } from "./Relations.tsx";
import type { OpenEdge } from "./visit.ts";

interface Props extends ViewProps {
  nodeKey: string;
  group: NeighbourCount;
  kind: string;
  relation: string;
  startOpen: boolean;
  busy: boolean;
  expand: (key: string, expansion: Expansion) => void;
  openEdge: OpenEdge;
}

const most = 200;

/** One line of the neighbours: kind, arrow, relationship, shown / all, and a button that brings the rest; opens to a list. */
export function NeighbourGroup({ nodeKey, group, kind, relation, startOpen, busy, expand, openEdge, ...views }: Props) {
  const [open, setOpen] = useState(startOpen);
  const { explorer, session } = views;
  const language = session.language.value;
  const words = detailWords(language);
  const { type, direction, label, count } = group;
  const shown = Math.min(count, explorer.neighboursShown(nodeKey, type, direction, label));
  const inward = direction === "in";
  return (
    <li class="group">
      <div class="group-line">
        <button type="button" class="group-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <KindGlyph {...views} label={label} />
          <span class="group-name">
            {kind} <Icon svg={inward ? arrowLeft : arrowRight} size={12} />
            <span class="unseen">{inward ? words.incoming : words.outgoing}</span> {relation}
          </span>
        </button>
        <span class="group-count">
          <span aria-hidden="true">
            {formatNumber(shown, language)} / {formatNumber(count, language)}
          </span>
          <span class="unseen">{words.shownOfAll(shown, count)}</span>
        </span>
        {!views.frozen && (
          <More {...views} nodeKey={nodeKey} group={group} shown={shown} busy={busy} expand={expand}>
            <span class="unseen">: {`${kind}, ${relation}`}</span>
          </More>
        )}
      </div>
      {open && <Relations {...views} nodeKey={nodeKey} group={group} openEdge={openEdge} />}
    </li>
  );
}

type MoreProps = ViewProps &
  Pick<Props, "nodeKey" | "group" | "busy" | "expand"> & { shown: number; children: ComponentChildren };

/** Brings what is not here; where all is here, shows what was hidden by hand, or says that a filter hides it. */
function More({ nodeKey, group, shown, busy, expand, children, ...views }: MoreProps) {
  const { explorer, session } = views;
  const words = detailWords(session.language.value);
  const { type, direction, label, count } = group;
  const { desk } = explorer;
  const missing = count - neighboursHere(desk.stage, nodeKey, group);
  if (shown >= count) return <span class="group-more">{words.allShown}</span>;
  const { byHand, filtered } = neighboursHidden(desk.stage, nodeKey, group);
  if (missing <= 0 && byHand.length === 0) return <span class="group-more">{words.filtered(filtered)}</span>;
  const bring = () => expand(nodeKey, { types: [type], labels: [label], direction, limit: Math.min(count, most) });
  return (
    <button
      type="button"
      class="link group-more"
      aria-disabled={busy}
      onClick={missing > 0 ? bring : () => show(desk, byHand)}
    >
      {missing > 0 ? words.more(Math.min(missing, most)) : words.showHidden(count - shown - filtered)}
      {children}
    </button>
  );
}
