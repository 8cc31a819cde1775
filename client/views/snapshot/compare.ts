import type { Snapshot, Words } from "../../../snapshot/schema.ts";
import type { Comparison } from "../../compare/comparison.ts";
import { showComparison } from "../../compare/show.ts";
import { compareSnapshots } from "../../compare/two.ts";
import { changesSince } from "../../compare/with-now.ts";
import { knowing } from "../../snapshot/knowing.ts";
import { readSnapshot } from "../../snapshot/read.ts";
import type { ViewProps } from "../props.ts";

/** A snapshot of the server, or one that was read from a file. */
export type Which = { id: string; title?: Words } | { snapshot: Snapshot };

/** Compares a snapshot with the graph as it is now, and shows it on the canvas, after `ready`. Throws CallError. */
export async function compareNow(views: ViewProps, which: Which, ready?: () => void): Promise<void> {
  const { call } = views;
  const before = await snapshotOf(views, which);
  const changes =
    "id" in which ? await call("GET /api/snapshots/:id/changes", { id: which.id }) : await changesSince(before, call);
  ready?.();
  await show(views, { before, title: titleOf(which, before), after: undefined, changes });
}

/** Compares a snapshot with another, the earlier with the later, and shows it, after `ready`. Throws CallError. */
export async function compareTwo(views: ViewProps, one: Which, other: Which, ready?: () => void): Promise<void> {
  const pair = await Promise.all(
    [one, other].map(async (which) => ({ which, snapshot: await snapshotOf(views, which) })),
  );
  pair.sort((a, b) => (a.snapshot.createdAt < b.snapshot.createdAt ? -1 : 1));
  const [before, after] = pair;
  if (!before || !after) return;
  const title = titleOf(after.which, after.snapshot);
  ready?.();
  await show(views, {
    before: before.snapshot,
    title: titleOf(before.which, before.snapshot),
    after: { title, createdAt: after.snapshot.createdAt },
    changes: compareSnapshots(before.snapshot, after.snapshot),
  });
}

async function show({ explorer, session }: ViewProps, comparison: Comparison): Promise<void> {
  session.drawer.value = undefined;
  session.datasets.value = knowing(session.datasets.peek(), comparison.before);
  await showComparison(explorer, comparison);
}

async function snapshotOf({ call }: ViewProps, which: Which): Promise<Snapshot> {
  if ("snapshot" in which) return which.snapshot;
  return readSnapshot(await call("GET /api/snapshots/:id", { id: which.id })).snapshot;
}

function titleOf(which: Which, snapshot: Snapshot): Words {
  return ("title" in which && which.title) || snapshot.title;
}
