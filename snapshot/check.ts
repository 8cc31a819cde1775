import { z } from "zod";
import { Snapshot } from "./schema.ts";
import { faultsOf, type SnapshotFault } from "./whole.ts";

// A page's security policy has no place for code that is made from texts.
z.config({ jitless: true });

/** A document of the present version as a snapshot, or what is wrong with it and where. */
export function checkSnapshot(document: unknown): { snapshot: Snapshot } | { faults: SnapshotFault[] } {
  const checked = Snapshot.safeParse(document);
  if (!checked.success) {
    return {
      faults: checked.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join("."), message })),
    };
  }
  const faults = faultsOf(checked.data);
  return faults.length > 0 ? { faults } : { snapshot: checked.data };
}
