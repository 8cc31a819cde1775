import { newNote } from "../../graph/notes.ts";
import type { Point } from "../../graph/picture.ts";
import type { ViewProps } from "../props.ts";

/** Begins a note: on the node where one is selected, else free at a point of the canvas or in the middle of what is seen. */
export function startNote({ explorer, session }: ViewProps, keys: readonly string[], at?: Point): void {
  const [key] = keys;
  const of = keys.length === 1 && key !== undefined && explorer.node(key) ? key : undefined;
  session.noting.value = newNote(explorer.desk, of, at);
}
