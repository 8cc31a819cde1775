import type { EdgeSingular } from "cytoscape";
import type { Desk } from "./desk.ts";
import { choose, selectedOf } from "./selection.ts";
import type { Stage } from "./stage.ts";

/** The node around which relationships are walked, by stage. */
const centres = new WeakMap<Stage, string>();

/** Selects the next (1) or previous (-1) relationship of the selected node, around it clockwise from the top. */
export function walkEdges({ stage, gaze, changed }: Desk, by: 1 | -1): void {
  const selected = selectedOf(stage);
  if (!selected) return;
  const { cy } = stage;
  if (selected.kind === "node") centres.set(stage, selected.key);
  const ends = cy
    .getElementById(selected.key)
    .connectedNodes()
    .map((ele) => ele.id());
  const known = centres.get(stage);
  const stays = known !== undefined && (selected.kind === "node" || ends.includes(known));
  const centre = stays ? known : (ends[0] ?? selected.key);
  const edges = around(stage, centre);
  if (edges.length === 0) return;
  const at = edges.indexOf(selected.key);
  const next = edges[at < 0 ? (by > 0 ? 0 : edges.length - 1) : (at + by + edges.length) % edges.length];
  if (next === undefined) return;
  choose(stage, [next], true);
  gaze.bring(next);
  changed();
}

/** From the selected relationship to its far end, seen from where the walk came. */
export function walkOn({ stage, gaze, changed }: Desk): void {
  const selected = selectedOf(stage);
  if (selected?.kind !== "edge") return;
  const ends = stage.cy
    .getElementById(selected.key)
    .connectedNodes()
    .map((ele) => ele.id());
  const key = ends.find((end) => end !== centres.get(stage)) ?? ends[0];
  if (key === undefined) return;
  choose(stage, [key], true);
  gaze.bring(key);
  changed();
}

/** Where the selected relationship stands among those that are walked: the node they are around, its place from 1, how many. */
export function placeOnWalk(stage: Stage): { around: string; at: number; of: number } | undefined {
  const selected = selectedOf(stage);
  if (selected?.kind !== "edge") return undefined;
  const ends = stage.cy
    .getElementById(selected.key)
    .connectedNodes()
    .map((ele) => ele.id());
  const centre = ends.find((end) => end === centres.get(stage)) ?? ends[0];
  if (centre === undefined) return undefined;
  const edges = around(stage, centre);
  return { around: centre, at: edges.indexOf(selected.key) + 1, of: edges.length };
}

/** Keys of the edges in sight around a node, clockwise from the top. */
function around(stage: Stage, key: string): string[] {
  const node = stage.cy.getElementById(key);
  const { x, y } = node.position();
  const angle = (ele: EdgeSingular) => {
    const far = ele.source().id() === key ? ele.target() : ele.source();
    const at = far.position();
    return (Math.atan2(at.x - x, y - at.y) + 2 * Math.PI) % (2 * Math.PI);
  };
  return stage
    .edges()
    .filter((ele) => !ele.hasClass("out") && (ele.source().id() === key || ele.target().id() === key))
    .map((ele) => ({ id: ele.id(), angle: angle(ele) }))
    .sort((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
