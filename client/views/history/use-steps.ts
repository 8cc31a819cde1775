import { useMemo } from "preact/hooks";
import type { Doing } from "../../graph/doing.ts";
import type { Scene } from "../../graph/scene.ts";
import type { ViewProps } from "../props.ts";
import { groundsOf } from "./grounds.ts";
import { type NamedStep, nameStep } from "./name-step.ts";
import { detailOf } from "./step-detail.ts";

/** A line of the history with the scene it left. */
export interface StepLine {
  doing: Doing;
  after: Scene;
  name: NamedStep;
  detail: string;
}

/** The lines of the history, oldest first: what it began with, then each step. `present` is the one that is in force last. */
export function useSteps(views: ViewProps): { lines: StepLine[]; present: number } {
  const { explorer, session } = views;
  const state = explorer.state.value;
  const language = session.language.value;
  const grounds = groundsOf(views);
  return useMemo(() => {
    const { stage, doings } = explorer.desk;
    const { history } = doings;
    const { origin } = history;
    if (!origin) return { lines: [], present: 0 };
    const scenes = history.scenes(stage.scene());
    const doingsDone = [origin, ...history.steps.map(({ doing }) => doing)];
    const lines = doingsDone.flatMap((doing, index): StepLine[] => {
      const [before, after] = [scenes[index - 1], scenes[index]];
      if (!after) return [];
      const around = [after, ...(before ? [before] : [])];
      const name = nameStep(doing, { lens: grounds.lens, language, scenes: around });
      return [{ doing, after, name, detail: detailOf(doing, before, after, grounds, language) }];
    });
    return { lines, present: history.steps.filter(({ done }) => done).length };
  }, [state, language, grounds.lens]);
}
