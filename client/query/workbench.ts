import { signal } from "@preact/signals";
import type { Grounds, Workbench } from "./types.ts";

/** Makes the researcher's desk. */
export function createWorkbench(_grounds: Grounds): Workbench {
  return {
    text: signal(""),
    fields: signal({}),
    inserting: signal(undefined),
    answer: signal(undefined),
    plan: signal(undefined),
    kept: signal(undefined),
    busy: signal(false),
    refused: signal(undefined),
    run: async () => {},
    explain: async () => {},
    cancel: () => {},
    open: () => {},
  };
}
