import { compareElements } from "../../snapshot/compare.ts";
import type { Changes, Snapshot } from "../../snapshot/schema.ts";
import type { Handlers } from "../api.ts";
import type { Database } from "../database.ts";
import type { PeopleQueries } from "../query/people.ts";
import type { Edge } from "../schema.ts";
import type { SnapshotShelf } from "../snapshots/store.ts";
import { unknownSnapshot } from "../snapshots/unknown.ts";
import { elementsNow } from "./elements-now.ts";
import { placeOf } from "./node-keys.ts";
import { type Again, runAgain } from "./run-again.ts";
import { withKeysOf } from "./same-edges.ts";

/** New nodes that are told at most. */
const mostNew = 2_000;

/** What became of the elements of a snapshot, and what its queries find beyond them by now. */
export function createChanges(
  shelf: SnapshotShelf,
  db: Database,
  queries: PeopleQueries,
): Pick<Handlers, "GET /api/snapshots/:id/changes"> {
  return {
    "GET /api/snapshots/:id/changes": async ({ id }, signal, { caller }) => {
      const stored = await shelf.find(id);
      if (!stored) throw unknownSnapshot();
      const snapshot = JSON.parse(stored.document.toString()) as Snapshot;
      const unique = await db.keys(signal);
      const again = await runAgain(snapshot.made.steps, { queries, caller, signal });
      return compared(snapshot, again, { db, unique, signal });
    },
  };
}

interface Way {
  db: Database;
  unique: ReadonlyMap<string, string>;
  signal: AbortSignal;
}

async function compared(snapshot: Snapshot, again: Again, { db, unique, signal }: Way): Promise<Changes> {
  const { elements, made } = snapshot;
  const known = new Set(elements.nodes.map(({ key }) => key));
  const seen = new Set(made.seen);
  const unsure = [...known].filter((key) => !canBeAsked(key, unique));
  // One of those may be found under the id of the database: nobody can say whether it is another.
  const isKnown = (key: string) => known.has(key) || seen.has(key) || (unsure.length > 0 && key.startsWith("~"));
  const fresh = [...again.nodes].filter((key) => !isKnown(key));
  const isNew = new Set(fresh.slice(0, mostNew));
  const { wanted, maybeNew } = chooser(snapshot, again, isNew);
  const now = await elementsNow(db, [...known, ...isNew], wanted, signal);
  const isSure = sure(unsure);
  const before = { nodes: elements.nodes.filter(isSure), edges: elements.edges.filter(isSure) };
  const found = compareElements(before, { nodes: now.nodes, edges: withKeysOf(before.edges, now.edges) });
  return {
    ...found,
    added: { nodes: found.added.nodes, edges: found.added.edges.filter(maybeNew) },
    ...(again.failed.length > 0 ? { failed: again.failed } : {}),
    ...(unsure.length > 0 ? { unsure } : {}),
    ...(again.cut || fresh.length > mostNew ? { cut: true as const } : {}),
  };
}

/**
 * Which of the edges among old and new nodes are looked at (`wanted`), and which of them may be new: those that join what is
 * drawn to a new node, that the queries find, or of which it is known that the graph did not have them.
 */
function chooser({ elements, state, story, made }: Snapshot, again: Again, isNew: ReadonlySet<string>) {
  const states = [state, ...(story?.steps ?? []).map((step) => step.state)];
  const drawn = new Set(states.flatMap(({ nodes }) => nodes.map(({ key }) => key)));
  const joined = new Set(elements.edges.map(pairOf));
  const beyond = made.beyond && new Set(made.beyond);
  const isThere = (key: string) => drawn.has(key) || isNew.has(key);
  const maybeNew = ({ key, source, target }: Edge): boolean => {
    if (!isThere(source) || !isThere(target)) return false;
    if (isNew.has(source) || isNew.has(target)) return true;
    return beyond ? !beyond.has(key) : again.edges.has(key);
  };
  // Which of several between two nodes is which is settled later.
  return { wanted: (edge: Edge) => joined.has(pairOf(edge)) || maybeNew(edge), maybeNew };
}

const pairOf = ({ source, type, target }: Edge) => `${source}|${type}|${target}`;

/** Nodes that can be looked up, and edges whose two ends can. */
function sure(unsure: readonly string[]) {
  const left = new Set(unsure);
  return (one: { key: string } & Partial<Pick<Edge, "source" | "target">>) =>
    ![one.key, one.source, one.target].some((key) => key !== undefined && left.has(key));
}

/** Whether a key names a node for certain: its label may have no unique property by now. */
function canBeAsked(key: string, unique: ReadonlyMap<string, string>): boolean {
  try {
    placeOf(key, unique);
    return true;
  } catch {
    return false;
  }
}
