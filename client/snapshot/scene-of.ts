import type { Snapshot, State } from "../../snapshot/schema.ts";
import { type Filters, noFilters } from "../graph/filters.ts";
import { noteWidth, type Parts } from "../graph/parts.ts";
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
    view:
      actors.length === 0
        ? "empty"
        : actors.filter(({ first }) => first).length > mostArranged
          ? "explore"
          : state.view,
    layout: state.layout,
    actors,
    edges: links,
    filters: use === "live" ? readFilters(state.filters) : noFilters,
    truncated: state.truncated,
    base: {},
    ...(state.parts ? { parts: bounded(state.parts as Parts) } : {}),
  };
}

/** A first picture of more nodes stays at the places it has: each has texts of its own, and a database's has at most 500 rows. */
const mostArranged = 2000;
/** So many rules for the same channel and kind of elements at most: those below can hardly ever be seen. */
const mostAlike = 3;

/** What a person can make here, whatever a document says: notes as wide as notes are, no heap of rules over each other. */
function bounded(parts: Parts): Parts {
  const { notes, styles } = parts;
  const { least, most } = noteWidth;
  const alike = new Map<string, number>();
  return {
    ...parts,
    ...(notes && {
      notes: notes.map(({ width, ...note }) => ({
        ...note,
        ...(width === undefined ? {} : { width: Math.max(least, Math.min(most, width)) }),
      })),
    }),
    ...(styles && {
      styles: styles.filter(({ of, kind, channel }) => {
        const target = JSON.stringify([of, kind, channel]);
        alike.set(target, (alike.get(target) ?? 0) + 1);
        return (alike.get(target) ?? 0) <= mostAlike;
      }),
    }),
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
