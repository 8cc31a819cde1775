import type { Gaze } from "./gaze.ts";
import type { Actor, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** After an undo or a redo brings what it changed into sight, where nothing of it is. */
export function bringBack(stage: Stage, gaze: Pick<Gaze, "bringAll">, before: Scene, now: Scene): void {
  const { cy, size } = stage;
  const eles = changedIn(before, now)
    .map((key) => cy.getElementById(key))
    .filter((ele) => ele.nonempty() && !ele.is(".out, .said"));
  const isInSight = ({ x, y }: { x: number; y: number }) => x > 0 && y > 0 && x < size.width && y < size.height;
  if (eles.length > 0 && !eles.some((ele) => isInSight(ele.renderedPosition())))
    gaze.bringAll(eles.map((ele) => ele.id()));
}

/** Nodes of a scene that are not in sight in the one before it, or stand elsewhere there. */
function changedIn(before: Scene, now: Scene): string[] {
  const stood = new Map(before.actors.map((actor) => [actor.node.key, actor]));
  const stays = ({ node, x, y, hidden }: Actor) => {
    const old = stood.get(node.key);
    return old && old.x === x && old.y === y && Boolean(old.hidden) === Boolean(hidden);
  };
  return now.actors.filter((actor) => !actor.hidden && !stays(actor)).map(({ node }) => node.key);
}
