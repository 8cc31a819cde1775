import type { Scene } from "./scene.ts";

/** A scene whose nodes have places of their own, told by its address, also where it began as all there is. */
export function freed(scene: Scene): Scene {
  if (scene.view === "explore") return scene;
  const actors = scene.actors.map(({ first: _, ...actor }) => actor);
  const edges = scene.edges.map(({ first: _, ...link }) => link);
  return { ...scene, view: "explore", actors, edges };
}
