import { type Signal, signal } from "@preact/signals";
import type { Grounds, Workbench } from "../types.ts";
import { workbenchOf } from "../workbench-of.ts";
import { fromLinkValue } from "./link.ts";

type Brought = Signal<"query" | "damaged" | undefined>;
const notes = new WeakMap<Workbench, Brought>();

/** What a link brought to a desk: a query that was not run, or nothing because it is damaged; undefined once that was read. */
export function broughtTo(workbench: Workbench): Brought {
  const known = notes.get(workbench) ?? signal(undefined);
  notes.set(workbench, known);
  return known;
}

/**
 * Opens the query of `?query=` in the editor and never runs it. The parameter leaves the address: the query is the
 * reader's own from now on, and what is in the address beside it stays.
 */
export async function openLinked(grounds: Grounds): Promise<void> {
  const url = new URL(location.href);
  const value = url.searchParams.get("query") ?? "";
  url.searchParams.delete("query");
  history.replaceState(history.state, "", url);
  const query = await fromLinkValue(value);
  const workbench = workbenchOf(grounds);
  if (query) workbench.open(query);
  broughtTo(workbench).value = query ? "query" : "damaged";
  grounds.session.drawer.value = "cypher";
}
