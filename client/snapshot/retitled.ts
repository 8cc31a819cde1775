import { sealed } from "../../snapshot/digest.ts";
import type { Snapshot, Words } from "../../snapshot/schema.ts";

/** A snapshot with another title, and the sum of what it is then. */
export function retitled(snapshot: Snapshot, title: Words): Snapshot {
  const { sha256: _, ...rest } = snapshot;
  return sealed({ ...rest, title });
}
