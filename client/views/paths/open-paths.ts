import type { Explorer } from "../../graph/explorer.ts";
import { PathFinder } from "../../graph/path-finder.ts";
import type { ViewProps } from "../props.ts";

const finders = new WeakMap<Explorer, PathFinder>();

/** What was asked about paths on this canvas, and found. */
export function finderOf(explorer: Explorer): PathFinder {
  const finder = finders.get(explorer) ?? new PathFinder(explorer.desk);
  finders.set(explorer, finder);
  return finder;
}

/**
 * Opens the paths between these elements: nodes, on the canvas or not, or the two ends of a relationship. With one node
 * the panel asks for the other; with none it stays as it was left. Throws CallError.
 */
export async function openPaths({ explorer, session, call }: ViewProps, keys: readonly string[]): Promise<void> {
  session.aside.value = "paths";
  const ends = [...new Set(keys.flatMap((key) => endsOf(explorer, key)))];
  if (ends.length === 0) return;
  const missing = ends.filter((key) => !explorer.node(key)).slice(0, 100);
  const fetched = missing.length > 0 ? (await call("POST /api/subgraph", { keys: missing })).nodes : [];
  const nodes = ends.flatMap((key) => explorer.node(key) ?? fetched.find((node) => node.key === key) ?? []);
  await finderOf(explorer).join(nodes);
}

function endsOf(explorer: Explorer, key: string): string[] {
  const edge = explorer.edge(key);
  return edge ? [edge.source, edge.target] : [key];
}
