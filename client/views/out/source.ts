import type { Snapshot } from "../../../snapshot/schema.ts";
import { makeSnapshot } from "../../snapshot/make.ts";
import { suggestedTitle } from "../../snapshot/title.ts";
import { draftOf } from "../../story/draft.ts";
import type { ViewProps } from "../props.ts";

/** What files are made of. */
export interface Source {
  /** Freezes it, or gives what is frozen. `lacks` hears of passages that no server can tell meanwhile. Throws CallError. */
  snapshot(signal: AbortSignal, lacks: () => void): Promise<Snapshot>;
  /** The step that is seen, from 1. */
  step?: number | undefined;
  /** Where readers find it. */
  link?: string | undefined;
  /** Whether its title may be written here: it has none of its own yet. */
  untitled: boolean;
}

/** What is on the canvas. */
export function canvasSource(views: ViewProps): Source {
  const title = suggestedTitle(views.explorer, views.session);
  const about = { title, description: {}, author: "" };
  return { untitled: true, snapshot: (signal, lacks) => makeSnapshot(views, about, { signal, lacks }) };
}

/** The story that is being written; undefined while it has no step. */
export function storySource(views: ViewProps): Source | undefined {
  const { title, steps, elements, chosen } = draftOf(views.session);
  if (steps.peek().length === 0) return undefined;
  const at = steps.peek().findIndex(({ id }) => id === chosen.peek());
  const own = title.peek();
  const untitled = !own.ja?.trim() && !own.en?.trim();
  const about = {
    ...{ title: untitled ? suggestedTitle(views.explorer, views.session) : own, description: {}, author: "" },
    story: { steps: [...steps.peek()], elements: elements.peek() },
  };
  const step = at >= 0 ? at + 1 : 1;
  return { untitled, step, snapshot: (signal, lacks) => makeSnapshot(views, about, { signal, lacks }) };
}
