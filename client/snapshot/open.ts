import type { Snapshot, State } from "../../snapshot/schema.ts";
import { meansLost } from "../connection.ts";
import type { Doing } from "../graph/doing.ts";
import type { Explorer } from "../graph/explorer.ts";
import type { Loading } from "../graph/overview.ts";
import type { Scene } from "../graph/scene.ts";
import { sceneOf } from "./scene-of.ts";

/**
 * Goes on with a snapshot in the explorer: its elements as they were frozen, places, parts, filters, selection, camera, in
 * one step that can be undone. Asks a server only for what its filters need. False where something else was opened meanwhile.
 */
export async function openSnapshot(explorer: Explorer, snapshot: Snapshot, state = snapshot.state): Promise<boolean> {
  const { stage, doings } = explorer.desk;
  const { title, made } = snapshot;
  const language = explorer.desk.session.language.peek();
  const name = title[language] ?? title.ja ?? title.en ?? "";
  const doing: Doing = { kind: "snapshot", with: { title, made } };
  const opened = await doings.open(name, doing, async (loading) => {
    await stage.readyToFold();
    const scene = await filtered(loading, snapshot, state);
    // What grew around the first picture stands where it stood only beside the same arrangement.
    const grew = scene.view === "overview" && scene.actors.some(({ first }) => !first);
    if (grew && !stage.folded && state.frame.width >= 900) stage.frame = state.frame;
    return scene;
  });
  if (opened) look(explorer, state);
  return opened;
}

/** The scene with filters that work on; as it was seen where no server tells what they need to know. */
async function filtered(loading: Loading, { elements }: Snapshot, state: State): Promise<Scene> {
  const scene = sceneOf(elements, state, "live");
  const { filters } = scene;
  if (filters.rules.length === 0) return scene;
  try {
    const { prepareRules } = await import("../graph/sieve/kin.ts");
    const nodes = scene.actors.map(({ node }) => node);
    return { ...scene, filters: { ...filters, rules: await prepareRules(loading, filters.rules, nodes) } };
  } catch (error) {
    if (!meansLost(error)) throw error;
    return sceneOf(elements, state, "frozen");
  }
}

/** Selects what was selected and brings into sight what was in sight. */
function look(explorer: Explorer, { selected, camera, view }: State): void {
  const { stage, gaze } = explorer.desk;
  explorer.selectMany(selected.filter((key) => stage.cy.getElementById(key).nonempty()));
  if (!camera || (view === "overview" && stage.folded)) return;
  const { width, height } = stage.size;
  const fits = Math.min(width / (camera.width || width), height / (camera.height || height));
  gaze.aimAt({ x: camera.x, y: camera.y, zoom: Math.max(0.1, Math.min(4, camera.zoom * fits)) });
}
