import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { nameOf } from "../../evidence/names.ts";
import type { Selected } from "../../graph/types.ts";
import "../../styles/details.css";
import "../../styles/evidence.css";
import "../../styles/neighbours.css";
import type { ViewProps } from "../props.ts";
import { EdgeDetails } from "./EdgeDetails.tsx";
import { NodeDetails } from "./NodeDetails.tsx";
import { type OpenEdge, toId, type Visit } from "./visit.ts";

/** The details of what is selected on the canvas, or of a relationship opened from a list. */
export function DetailsPanel(views: ViewProps) {
  const { explorer } = views;
  const selected = explorer.state.value.selected;
  const [visit, setVisit] = useState<Visit>();
  const panel = useRef<HTMLDivElement>(null);
  const visited = visit && visit.under === toId(selected) ? visit : undefined;
  const shown = visited ? `visit ${visited.edge.key}` : toId(selected);
  useLayoutEffect(() => {
    panel.current?.scrollTo({ top: 0 });
    panel.current?.closest(".sheet-body")?.scrollTo({ top: 0 });
  }, [shown]);

  const focusHead = () => queueMicrotask(() => panel.current?.querySelector<HTMLElement>("h2")?.focus());
  const openEdge: OpenEdge = (edge, nodes) => {
    if (!selected) return;
    const opened: Selected = explorer.edge(edge.key) ? { kind: "edge", key: edge.key } : selected;
    setVisit({ under: toId(opened), edge, nodes, ...wayBack(views, selected, visited) });
    if (opened !== selected) explorer.select(opened);
    focusHead();
  };
  const back = visited && {
    name: visited.name,
    go: () => {
      setVisit(undefined);
      explorer.select(visited.from);
      focusHead();
    },
  };
  const edge = visited?.edge ?? (selected?.kind === "edge" ? explorer.edge(selected.key) : undefined);
  return (
    <div class="details" ref={panel}>
      {edge && (
        <EdgeDetails
          key={edge.key}
          {...views}
          edge={edge}
          nodes={visited?.nodes ?? []}
          back={back}
          openEdge={openEdge}
        />
      )}
      {!edge && selected?.kind === "node" && (
        <NodeDetails key={selected.key} {...views} nodeKey={selected.key} openEdge={openEdge} />
      )}
    </div>
  );
}

/** From a node's list the way back leads to the node; from relationship to relationship it stays the same. */
function wayBack(
  { explorer, session }: ViewProps,
  selected: Selected,
  visited: Visit | undefined,
): Pick<Visit, "from" | "name"> {
  if (visited) return { from: visited.from, name: visited.name };
  const edge = selected.kind === "edge" ? explorer.edge(selected.key) : undefined;
  const node = explorer.node(selected.kind === "node" ? selected.key : (edge?.target ?? ""));
  const name = node ? nameOf(node, explorer.lens.value, session.language.value) : selected.key;
  return { from: selected, name };
}
