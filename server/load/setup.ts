import { setTimeout as sleep } from "node:timers/promises";
import { quoteIdentifier } from "../queries.ts";
import type { Checked } from "./check.ts";
import type { Graph } from "./graph.ts";
import { LoadError } from "./load-error.ts";
import { setup } from "./queries.ts";

/** What constraints and full-text index the graph lacks for datasets. */
export interface SetupPlan {
  keys: { label: string; key: string }[];
  /** The full-text index as it has to be; undefined: it is right already. */
  index?: { labels: string[]; properties: string[] };
}

const records = [
  { label: "_TsunagiDataset", key: "id" },
  { label: "_TsunagiText", key: "document" },
];

/** Compares the graph's constraints and full-text index with what the datasets need. */
export async function planSetup(graph: Graph, datasets: readonly Checked[]): Promise<SetupPlan> {
  const there = await graph.run(setup.uniqueKeys, {});
  const wanted = new Map(
    [...records, ...datasets.flatMap(({ nodes }) => [...nodes.values()])].map((one) => [one.label, one]),
  );
  const keys = [...wanted.values()]
    .filter(({ label, key }) => !there.some((one) => one.label === label && one.property === key))
    .map(({ label, key }) => ({ label, key }));
  const [index] = await graph.run(setup.textIndexState, {});
  const labels = union(index?.labels, ...datasets.filter(hasTextProperties).map(({ nodes }) => nodes.keys()));
  const properties = union(index?.properties, ...datasets.map(({ textProperties }) => textProperties));
  const grown = labels.length > (index?.labels.length ?? 0) || properties.length > (index?.properties.length ?? 0);
  return grown ? { keys, index: { labels, properties } } : { keys };
}

function hasTextProperties({ textProperties }: Checked): boolean {
  return textProperties.size > 0;
}

function union(...lists: (Iterable<string> | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => [...(list ?? [])]))].sort();
}

/** Makes what is lacking. */
export async function carryOutSetup(graph: Graph, { keys, index }: SetupPlan): Promise<void> {
  for (const names of keys) await graph.run(setup.uniqueKey, {}, names);
  if (index === undefined) return;
  const labels = index.labels.map(quoteIdentifier).join("|");
  const properties = index.properties.map((name) => `n.${quoteIdentifier(name)}`).join(", ");
  const text = setup.textIndex.text.replace("`{label}`", () => labels).replace("n.`{property}`", () => properties);
  await graph.run(setup.dropTextIndex, {});
  await graph.run({ ...setup.textIndex, text }, {});
}

/** Waits until the full-text index has read what was there before it. */
export async function untilIndexed(graph: Graph, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const [index] = await graph.run(setup.textIndexState, {});
    if (index === undefined || index.state === "ONLINE") return;
    if (index.state === "FAILED")
      throw new LoadError("failed", "The full-text index could not be made; see the log of the database.");
    if (signal?.aborted)
      throw new LoadError("stopped", "Stopped while the full-text index was made; it goes on by itself.");
    await sleep(100);
  }
}
