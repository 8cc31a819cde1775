import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { announce } from "../../announce.ts";
import { attempt } from "../../attempt.ts";
import { storyWords } from "../../i18n/story.ts";
import { lightRules, lightUp } from "../../present/look.ts";
import { capture } from "../../snapshot/capture.ts";
import { openSnapshot } from "../../snapshot/open.ts";
import { draftAsSnapshot } from "../../story/as-snapshot.ts";
import type { Draft } from "../../story/draft.ts";
import type { ViewProps } from "../props.ts";

/** What the canvas of the explorer has to do with the steps. */
export interface Canvas {
  /** The step that is on the canvas as it is, until something is done there. */
  shows: Signal<string | undefined>;
  /** Adds what is on the canvas as a step. */
  add(): void;
  retake(id: string): void;
  /** Puts the picture of a step on the canvas; one step of the history, which undo takes back. */
  show(id: string): Promise<void>;
  /** Chooses a step, and shows it where nothing on the canvas is lost by that. */
  choose(id: string): void;
}

/** Binds a draft to the canvas: what is taken from it, what is shown on it, what stands out there. */
export function useCanvas(views: ViewProps, draft: Draft): Canvas {
  const { explorer, session } = views;
  const { stage, doings } = explorer.desk;
  const shows = useSignal<string | undefined>(undefined);
  // Read again whenever the canvas tells of a change.
  explorer.state.value;
  const doing = doings.steps.findLast(({ done }) => done)?.doing;
  const seen = useSignal<unknown>(undefined);
  const words = () => storyWords(session.language.peek());
  const stands = (id: string) => {
    seen.value = doings.steps.findLast(({ done }) => done)?.doing;
    shows.value = id;
  };
  useEffect(() => {
    if (shows.peek() !== undefined && seen.peek() !== doing) shows.value = undefined;
  }, [doing]);
  useLight(views, draft, shows);
  const show = async (id: string) => {
    const step = draft.steps.peek().find((one) => one.id === id);
    if (!step) return;
    await attempt(session, async () => {
      if (await openSnapshot(explorer, draftAsSnapshot(draft, explorer, session, step), step.state)) stands(id);
    });
  };
  return {
    shows,
    show,
    add() {
      const before = draft.steps.peek().length;
      draft.add(capture(explorer.desk));
      const id = draft.chosen.peek();
      if (draft.steps.peek().length === before || id === undefined) return;
      stands(id);
      announce(session, words().added(draft.steps.peek().findIndex((one) => one.id === id) + 1));
    },
    retake(id) {
      draft.retake(id, capture(explorer.desk));
      stands(id);
      announce(session, words().retaken);
    },
    choose(id) {
      draft.chosen.value = id;
      const idle = shows.peek() !== undefined || stage.view === "overview" || stage.view === "empty";
      if (shows.peek() !== id && idle) void show(id);
    },
  };
}

/** What stands out in the step that is on the canvas stands out there too, as long as the panel is open. */
function useLight({ explorer }: ViewProps, draft: Draft, shows: Signal<string | undefined>): void {
  const { stage } = explorer.desk;
  const state = draft.steps.value.find(({ id }) => id === shows.value)?.state;
  const { nodes, edges } = explorer.state.value;
  useEffect(() => {
    stage.drawBy(lightRules);
    lightUp(stage, state ?? { highlighted: [], dimmed: [] });
  }, [stage, state, nodes, edges]);
  useEffect(() => () => lightUp(stage, { highlighted: [], dimmed: [] }), [stage]);
}
