import type { Snapshot, State } from "../../snapshot/schema.ts";
import { lookOf } from "../graph/address.ts";
import type { Desk } from "../graph/desk.ts";
import type { Filters } from "../graph/filters.ts";
import { selectionOf } from "../graph/selection.ts";

/** What is drawn now, with everything it is drawn from. */
export interface Captured {
  elements: Snapshot["elements"];
  state: State;
}

/** Takes what is on the canvas as it is. Places are kept to a tenth of a px. */
export function capture({ stage, gaze }: Desk): Captured {
  const scene = stage.settle().scene();
  const { view, layout, actors, edges, filters, truncated, parts } = scene;
  const look = lookOf({ zoom: stage.cy.zoom(), pan: stage.cy.pan() }, stage.size);
  const camera = gaze.isHome() ? undefined : { ...look, ...stage.size };
  const out = (key: string) => stage.cy.getElementById(key).hasClass("out");
  const { grouping, compared: _, ...others } = parts ?? {};
  const kept = grouping ? { ...others, grouping: { by: grouping.by, folded: grouping.folded } } : others;
  const state: State = {
    view: view === "overview" ? "overview" : "explore",
    layout,
    nodes: actors.map(({ node, x, y, first, focus, pinned, hidden }) => {
      return {
        key: node.key,
        x: tenth(x),
        y: tenth(y),
        ...onlyTrue({ first, focus, pinned, hidden, out: out(node.key) }),
      };
    }),
    edges: edges.map(({ edge, first, hidden }) => {
      return { key: edge.key, ...onlyTrue({ first, hidden, out: out(edge.key) }) };
    }),
    filters: told(filters),
    ...(Object.keys(kept).length > 0 ? { parts: structuredClone(kept) as State["parts"] } : {}),
    frame: { ...stage.frame },
    ...(camera ? { camera } : {}),
    selected: selectionOf(stage).slice(0, 500),
    highlighted: [],
    dimmed: [],
    ...(truncated ? { truncated: { shown: truncated.shown, total: truncated.total } } : {}),
  };
  return {
    elements: { nodes: actors.map(({ node }) => node), edges: edges.map(({ edge }) => edge) },
    state,
  };
}

function told({ label, type, basis, variant, rules }: Filters): State["filters"] {
  return { label: [...label], type: [...type], basis: [...basis], variant: [...variant], rules: [...rules] };
}

function onlyTrue<K extends string>(flags: Record<K, boolean | undefined>): Partial<Record<K, true>> {
  return Object.fromEntries(Object.entries(flags).filter(([, on]) => on === true)) as Partial<Record<K, true>>;
}

const tenth = (number: number) => Math.round(number * 10) / 10;
