import type { Snapshot, StoryStep } from "../../snapshot/schema.ts";
import type { Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";
import type { Draft } from "./draft.ts";

/** The story that is being written as a snapshot that nobody keeps: without texts, documents and sum. */
export function draftAsSnapshot(draft: Draft, explorer: Explorer, session: Session, step: StoryStep): Snapshot {
  return {
    ...{ format: "tsunagi-snapshot", version: 2, title: draft.title.peek(), description: {}, author: "" },
    ...{ language: session.language.peek(), createdAt: new Date().toISOString(), app: { version: "" } },
    datasets: session.datasets.peek().map(({ id, version, title, asOf, licence }) => {
      return { id, version, title, asOf, licence };
    }),
    lens: { ...explorer.lens.peek(), questions: [] },
    ...{ elements: draft.elements.peek(), texts: [], state: step.state },
    ...{ made: { steps: [], seen: [] }, sha256: "" },
  };
}
