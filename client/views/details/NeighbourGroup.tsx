import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import { useState } from "preact/hooks";
import type { NeighbourCount } from "../../../server/schema.ts";
import type { Expansion } from "../../graph/explorer.ts";
import { detailWords } from "../../i18n/details.ts";
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
  const words = detailWords(session.language.value);
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
            {shown} / {count}
          </span>
          <span class="unseen">{words.shownOfAll(shown, count)}</span>
        </span>
        {shown < count ? (
          <button
            type="button"
            class="link group-more"
            aria-disabled={busy}
            onClick={() => expand(nodeKey, { types: [type], labels: [label], direction, limit: Math.min(count, most) })}
          >
            {words.more(Math.min(count - shown, most))}
            <span class="unseen">: {`${kind}, ${relation}`}</span>
          </button>
        ) : (
          <span class="group-more">{words.allShown}</span>
        )}
      </div>
      {open && <Relations {...views} nodeKey={nodeKey} group={group} openEdge={openEdge} />}
    </li>
  );
}
