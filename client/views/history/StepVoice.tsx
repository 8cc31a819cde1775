import { useEffect } from "preact/hooks";
import { stepWords } from "../../i18n/steps.ts";
import type { ViewProps } from "../props.ts";
import { nameStep } from "./name-step.ts";

/** Says what undo took back and what redo did again: "Undone: expand Lithium"; what brought nothing; that the picture before is one undo away. */
export function StepVoice({ explorer, session }: ViewProps) {
  const travelled = session.travelled.value;
  useEffect(() => {
    if (!travelled) return;
    const language = session.language.peek();
    session.travelled.value = undefined;
    if (travelled.way === "nothing" || travelled.way === "fresh") {
      session.toast.value = stepWords(language)[travelled.way];
      return;
    }
    const { history } = explorer.desk.doings;
    const scenes = history.scenes(explorer.desk.stage.scene());
    const at = history.steps.findIndex(({ doing }) => doing === travelled.doing);
    const around = scenes.slice(Math.max(0, at), at + 2).toReversed();
    const { text } = nameStep(travelled.doing, { lens: explorer.lens.peek(), language, scenes: around });
    session.toast.value = stepWords(language)[travelled.way](text);
  }, [travelled]);
  return null;
}
