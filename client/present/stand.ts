import type { Snapshot, State, StoryStep } from "../../snapshot/schema.ts";
import type { Camera } from "../graph/camera.ts";
import type { Stage } from "../graph/stage.ts";
import { sceneOf } from "../snapshot/scene-of.ts";
import { framingOf, letter } from "./camera.ts";
import { lightUp, showFigures } from "./look.ts";

/** Puts the picture of a step on a frozen canvas as it is when nothing moves. Gives the camera it is made for. `small`: as a copy of a larger one. */
export function stand(
  stage: Stage,
  elements: Snapshot["elements"],
  { state, footnotes }: Pick<StoryStep, "state" | "footnotes">,
  small = false,
): Camera {
  stage.frame = state.frame;
  stage.frozen = true;
  stage.set(sceneOf(elements, state, "frozen"));
  stage.cy.batch(() => stage.cy.elements().removeStyle("opacity"));
  lightUp(stage, state);
  showFigures(stage, footnotes);
  const camera = framingOf(stage, state, shownIn(state), small)(stage.size);
  letter(stage, camera.zoom);
  return camera;
}

/** Whether a picture shows a node. */
function shownIn({ nodes }: State): (key: string) => boolean {
  const shown = new Set(nodes.filter(({ hidden, out }) => !hidden && !out).map(({ key }) => key));
  return (key) => shown.has(key);
}
