import type { EdgeSingular, NodeSingular } from "cytoscape";
import type { StoryStep } from "../../snapshot/schema.ts";
import { castOf } from "../graph/all.ts";
import type { Camera } from "../graph/camera.ts";
import type { Point } from "../graph/picture.ts";
import type { Scene } from "../graph/scene.ts";
import type { Stage } from "../graph/stage.ts";
import { between, framingOf, letter } from "./camera.ts";
import { lightUp, showFigures } from "./look.ts";

type Ele = NodeSingular | EdgeSingular;

/** More elements than this change at once: their way would not be drawn smoothly. */
const most = 500;

/** How an element is seen at one moment. */
interface Seen {
  opacity: number;
  at: Point | undefined;
}

/** What is on the canvas now, also on the way from one picture to the next. */
export interface Moment {
  scene: Scene;
  seen: ReadonlyMap<string, Seen>;
  camera: Camera;
}

/** Reads what is on the canvas now. */
export function momentOf(stage: Stage): Moment {
  const { cy } = stage;
  const { nodes, edges } = castOf(cy);
  const seen = new Map<string, Seen>();
  for (const ele of [...nodes, ...edges]) {
    const opacity = ele.is(".out, .said") ? 0 : opacityOf(ele);
    if (opacity > 0.01) seen.set(ele.id(), { opacity, at: ele.isNode() ? { ...ele.position() } : undefined });
  }
  return { scene: stage.scene(), seen, camera: { zoom: cy.zoom(), pan: { ...cy.pan() } } };
}

/** Whether the way to a scene can be shown: the first picture has an arrangement of its own, and much moves slowly. */
export function canGlide({ scene, seen }: Moment, to: Scene): boolean {
  const plain = scene.view === "explore" && to.view === "explore";
  return plain && seen.size + to.actors.length + to.edges.length <= most;
}

/** Shows a scene with what was there before and goes; gives what draws any moment of the way, from 0 to 1. */
export function layWay(
  stage: Stage,
  before: Moment,
  scene: Scene,
  { state, footnotes }: Pick<StoryStep, "state" | "footnotes">,
): (t: number) => void {
  const { cy } = stage;
  const comes = new Set([...scene.actors, ...scene.edges].filter(({ hidden }) => !hidden).map(keyOf));
  stage.set(withGhosts(scene, before, comes));
  lightUp(stage, state);
  showFigures(stage, footnotes);
  const { nodes, edges } = castOf(cy);
  const all: Ele[] = [...nodes, ...edges];
  cy.batch(() => {
    for (const ele of all) ele.removeStyle("opacity");
  });
  const framing = framingOf(stage, state, (key) => comes.has(key));
  letter(stage, framing(stage.size).zoom);
  const ways = all.flatMap((ele) => wayOf(ele, before.seen.get(ele.id()), comes.has(ele.id())));
  const from = before.camera;
  return (t) => {
    cy.batch(() => {
      for (const way of ways) way(t);
    });
    // The canvas may take another size on the way: the next step has fewer words.
    cy.viewport(between(from, framing(stage.size), t, stage.size));
  };
}

const keyOf = (one: Scene["actors"][number] | Scene["edges"][number]) => ("node" in one ? one.node.key : one.edge.key);

/** The scene with what is still seen of the one before, drawn until it has faded. */
function withGhosts(scene: Scene, { scene: last, seen }: Moment, comes: ReadonlySet<string>): Scene {
  const isGhost = (one: Scene["actors"][number] | Scene["edges"][number]) =>
    seen.has(keyOf(one)) && !comes.has(keyOf(one));
  const actors = last.actors.filter(isGhost).map((one) => ({ ...one, hidden: false, first: false }));
  const there = new Set([...comes, ...actors.map(keyOf)]);
  const edges = last.edges
    .filter((one) => isGhost(one) && there.has(one.edge.source) && there.has(one.edge.target))
    .map((one) => ({ ...one, hidden: false, first: false }));
  const ghosts = new Set([...actors, ...edges].map(keyOf));
  return {
    ...scene,
    actors: [...scene.actors.filter((one) => !ghosts.has(keyOf(one))), ...actors],
    edges: [...scene.edges.filter((one) => !ghosts.has(keyOf(one))), ...edges],
  };
}

/** How one element gets from where and how it was seen to where and how it will be. */
function wayOf(ele: Ele, before: Seen | undefined, stays: boolean): ((t: number) => void)[] {
  const [from, to] = [before?.opacity ?? 0, stays ? opacityOf(ele) : 0];
  const ways: ((t: number) => void)[] = [];
  if (Math.abs(from - to) > 0.01) ways.push((t) => void ele.style("opacity", from + (to - from) * t));
  if (!stays || !ele.isNode() || !before?.at) return ways;
  const [a, b] = [before.at, { ...ele.position() }];
  if (Math.hypot(a.x - b.x, a.y - b.y) < 0.5) return ways;
  ways.push((t) => void ele.position({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }));
  return ways;
}

function opacityOf(ele: Ele): number {
  const opacity = Number(ele.style("opacity"));
  return Number.isFinite(opacity) ? opacity : 1;
}
