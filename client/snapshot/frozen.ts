import cytoscape from "cytoscape";
import type { Snapshot, State } from "../../snapshot/schema.ts";
import type { Call } from "../api.ts";
import { cameraOf } from "../graph/address.ts";
import { whole } from "../graph/camera.ts";
import { Explorer } from "../graph/explorer.ts";
import type { Session } from "../session.ts";
import { drawable } from "./drawable.ts";
import { frozenCall } from "./frozen-call.ts";
import { sceneOf } from "./scene-of.ts";

/** A canvas on which nothing grows: a double-click selects, as a click does. */
class FrozenExplorer extends Explorer {
  override async expand(): Promise<void> {}
  override async openAround(): Promise<void> {}
}

/** A snapshot on a canvas of its own, which asks no server. */
export interface Frozen {
  explorer: Explorer;
  call: Call;
  /** Shows one of its pictures at once: elements, places, parts, selection, camera. No layout is run. */
  show(state: State): void;
  /** Moves the camera to what a picture had in sight, or to all of it. Again after the canvas took another size. */
  look(state: State): void;
}

/** Makes the canvas of a snapshot, headless until a view mounts it. The session gets its lens and datasets. */
export function openFrozen(snapshot: Snapshot, session: Session): Frozen {
  const call = frozenCall(snapshot);
  session.datasets.value = datasetsOf(snapshot);
  const explorer = new FrozenExplorer(cytoscape({ headless: true, styleEnabled: true }), call, session);
  const { stage, gaze } = explorer.desk;
  const look = ({ camera }: State) => {
    const all = whole(stage);
    if (!camera) return gaze.move(all, 0);
    const fits = Math.min(stage.size.width / (camera.width || 1), stage.size.height / (camera.height || 1));
    const zoom = camera.zoom * fits;
    // A small canvas has no room for empty margins.
    if (fits < 0.7 && all.zoom > zoom) gaze.move(all, 0);
    else gaze.move(cameraOf({ ...camera, zoom }, stage.size), 0);
  };
  const show = (state: State) => {
    stage.frame = state.frame;
    stage.frozen = true;
    stage.set(sceneOf(snapshot.elements, state, "frozen"));
    explorer.selectMany(state.selected);
    look(state);
    explorer.changed();
  };
  return { explorer, call, show, look };
}

/** The datasets it was made from. All of its lens goes with the first of them, as a merged lens merges to itself. */
export function datasetsOf({ datasets, lens }: Snapshot): Session["datasets"]["value"] {
  const none = { labels: {}, relationships: {}, properties: {}, questions: [] };
  const first = { id: "", version: "", title: { ja: "", en: "" }, asOf: "", licence: "" };
  return (datasets.length > 0 ? datasets : [first]).map((dataset, index) => ({
    ...dataset,
    loadedAt: "",
    complete: true,
    counts: { nodes: 0, relationships: 0 },
    lens: index === 0 ? { ...drawable(lens), questions: [] } : none,
  }));
}
