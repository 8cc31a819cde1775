import type { Explorer } from "../graph/explorer.ts";
import { placeNew } from "../graph/growth.ts";
import type { Actor, Link, Scene } from "../graph/scene.ts";
import { sceneOf } from "../snapshot/scene-of.ts";
import { type Comparison, comparisonOn } from "./comparison.ts";

/** What stood on the canvas before a comparison: how many steps were done, and the camera. */
interface Before {
  steps: number;
  zoom: number;
  pan: { x: number; y: number };
}

const before = new WeakMap<Explorer, Before>();

/**
 * Shows a comparison on the canvas, in one step: the picture of the snapshot with its places, what is gone as it was, what
 * is new around it. False where something else was opened meanwhile.
 */
export async function showComparison(explorer: Explorer, comparison: Comparison): Promise<boolean> {
  endComparison(explorer);
  const { stage, doings, gaze } = explorer.desk;
  const { cy } = stage;
  const now = { steps: doneSteps(explorer), zoom: cy.zoom(), pan: { ...cy.pan() } };
  const { title, before: snapshot } = comparison;
  const opened = await doings.open("", { kind: "compare", with: { title } }, async () => {
    await stage.readyToFold();
    if (!stage.folded && snapshot.state.frame.width >= 900) stage.frame = snapshot.state.frame;
    return sceneOf(snapshot.elements, snapshot.state, "frozen");
  });
  if (!opened) return false;
  stage.settle();
  stage.set(grown(explorer, stage.scene(), comparison));
  before.set(explorer, now);
  comparisonOn(explorer).value = comparison;
  gaze.goHome();
  explorer.changed();
  return true;
}

/** Ends the comparison: what stood on the canvas before it comes back, as it was seen. */
export function endComparison(explorer: Explorer): void {
  const shown = comparisonOn(explorer);
  if (!shown.peek()) return;
  shown.value = undefined;
  const was = before.get(explorer);
  const { stage, doings, gaze } = explorer.desk;
  // Whoever has gone back already, by undo, is where he wants to be.
  if (!was || stage.scene().parts?.compared === undefined) return;
  doings.jump(was.steps);
  gaze.move({ zoom: was.zoom, pan: was.pan }, 0);
}

function doneSteps({ desk }: Explorer): number {
  return desk.doings.history.steps.filter(({ done }) => done).length;
}

/** The scene with what is new in it, and what is told of all. */
function grown({ desk }: Explorer, scene: Scene, { changes }: Comparison): Scene {
  const { added, removed, changed } = changes;
  const drawn = new Set(scene.actors.map(({ node }) => node.key));
  const fresh = added.nodes.filter(({ key }) => !drawn.has(key));
  const actors: Actor[] = [...scene.actors, ...placeNew(desk.stage, fresh, added.edges, new Map())];
  for (const { key } of fresh) drawn.add(key);
  const joined = new Set(scene.edges.map(({ edge }) => edge.key));
  const links = added.edges
    .filter(({ key, source, target }) => !joined.has(key) && drawn.has(source) && drawn.has(target))
    .map((edge): Link => ({ edge }));
  const keysOf = (lists: readonly { key: string }[][]) => lists.flat().map(({ key }) => key);
  const compared = {
    added: keysOf([added.nodes, added.edges]),
    removed: [...removed.nodes, ...removed.edges],
    changed: keysOf([changed.nodes, changed.edges]),
  };
  return { ...scene, actors, edges: [...scene.edges, ...links], parts: { ...scene.parts, compared } };
}
