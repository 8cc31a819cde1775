import type { Snapshot, State } from "../../snapshot/schema.ts";
import { type Filters, noFilters } from "../graph/filters.ts";
import type { Parts } from "../graph/parts.ts";
import type { Actor, Link, Scene } from "../graph/scene.ts";

/**
 * The scene that a state tells, over the elements of its snapshot; what these lack is left out. `frozen`: what filters kept
 * out of sight stays out, whatever they would say now; `live`: the filters work on.
 */
export function sceneOf({ nodes, edges }: Snapshot["elements"], state: State, use: "frozen" | "live"): Scene {
  const isHidden = ({ hidden, out }: { hidden?: boolean; out?: boolean }) =>
    hidden === true || (use === "frozen" && out === true);
  const known = new Map(nodes.map((node) => [node.key, node]));
  const joined = new Map(edges.map((edge) => [edge.key, edge]));
  const actors = state.nodes.flatMap(({ key, ...rest }): Actor[] => {
    const node = known.get(key);
    return node ? [{ node, ...rest, hidden: isHidden(rest) }] : [];
  });
  const drawn = new Set(actors.map(({ node }) => node.key));
  const links = state.edges.flatMap(({ key, ...rest }): Link[] => {
    const edge = joined.get(key);
    return edge && drawn.has(edge.source) && drawn.has(edge.target) ? [{ edge, ...rest, hidden: isHidden(rest) }] : [];
  });
  return {
    view: actors.length === 0 ? "empty" : state.view,
    layout: state.layout,
    actors,
    edges: links,
    filters: use === "live" ? readFilters(state.filters) : noFilters,
    truncated: state.truncated,
    base: {},
    ...(state.parts ? { parts: state.parts as Parts } : {}),
  };
}

function readFilters({ label, type, basis, variant, rules }: State["filters"]): Filters {
  return {
    label: new Set(label),
    type: new Set(type),
    basis: new Set(basis),
    variant: new Set(variant),
    rules,
  };
}
