import { effect } from "@preact/signals";
import type { Explorer } from "../graph/explorer.ts";
import { placeNew } from "../graph/growth.ts";
import type { Compared } from "../graph/parts.ts";
import type { Actor, Link, Scene } from "../graph/scene.ts";
import { sceneOf } from "../snapshot/scene-of.ts";
import { type Comparison, comparisonOn } from "./comparison.ts";

/** What stood on the canvas before a comparison: how many steps were done, what was selected, and the camera. */
interface Before {
  steps: number;
  selected: readonly string[];
  zoom: number;
  pan: { x: number; y: number };
}

/** By the part of the scene that tells it: undo and redo bring the comparison with its scene. */
const known = new WeakMap<Compared, { comparison: Comparison; before: Before }>();
const followed = new WeakSet<Explorer>();

/**
 * Shows a comparison on the canvas, in one step: the picture of the snapshot with its places, what is gone as it was, what
 * is new around it. False where something else was opened meanwhile.
 */
export async function showComparison(explorer: Explorer, comparison: Comparison): Promise<boolean> {
  endComparison(explorer);
  const { stage, doings, gaze } = explorer.desk;
  const { cy } = stage;
  const { selection } = explorer.state.peek();
  const before = { steps: doneSteps(explorer), selected: selection, zoom: cy.zoom(), pan: { ...cy.pan() } };
  const { title, before: snapshot } = comparison;
  const opened = await doings.open("", { kind: "compare", with: { title } }, async () => {
    await stage.readyToFold();
    if (!stage.folded && snapshot.state.frame.width >= 900) stage.frame = snapshot.state.frame;
    return sceneOf(snapshot.elements, snapshot.state, "frozen");
  });
  if (!opened) return false;
  stage.settle();
  const scene = grown(explorer, stage.scene(), comparison);
  if (scene.parts?.compared) known.set(scene.parts.compared, { comparison, before });
  stage.set(scene);
  gaze.goHome();
  explorer.changed();
  follow(explorer);
  return true;
}

/** Ends the comparison: what stood on the canvas before it comes back, as it was seen. */
export function endComparison(explorer: Explorer): void {
  const { stage, doings, gaze } = explorer.desk;
  const { compared } = stage.parts;
  const told = compared && known.get(compared);
  if (!told) return;
  const { steps, selected, zoom, pan } = told.before;
  doings.jump(steps);
  explorer.selectMany(selected.filter((key) => stage.cy.getElementById(key).nonempty()));
  gaze.move({ zoom, pan }, 0);
}

/** From now on the panel is there while a comparison stands on the canvas, whatever brought it or took it away. */
function follow(explorer: Explorer): void {
  if (followed.has(explorer)) return;
  followed.add(explorer);
  const shown = comparisonOn(explorer);
  const { stage, session } = explorer.desk;
  let last: Comparison | undefined;
  effect(() => {
    explorer.state.value;
    const { compared } = stage.parts;
    const now = compared && known.get(compared)?.comparison;
    if (now === last) return;
    last = now;
    shown.value = now;
    const { aside } = session;
    if (now) aside.value = "compare";
    else if (aside.peek() === "compare") aside.value = undefined;
  });
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
