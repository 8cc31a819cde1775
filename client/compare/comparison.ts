import { type Signal, signal } from "@preact/signals";
import type { Changes, Snapshot, Words } from "../../snapshot/schema.ts";
import type { Explorer } from "../graph/explorer.ts";

/** A snapshot beside what became of it. */
export interface Comparison {
  before: Snapshot;
  /** Its title as its owner has it. */
  title: Words;
  /** What it is compared with: another snapshot, or undefined for the graph as it is now. */
  after: { title: Words; createdAt: string } | undefined;
  changes: Changes;
}

const shown = new WeakMap<Explorer, Signal<Comparison | undefined>>();

/** The comparison that stands on a canvas; undefined where there is none. */
export function comparisonOn(explorer: Explorer): Signal<Comparison | undefined> {
  const known = shown.get(explorer) ?? signal(undefined);
  shown.set(explorer, known);
  return known;
}
