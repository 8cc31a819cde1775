import { marksOf } from "./axes.ts";
import type { Desk } from "./desk.ts";
import { glide, putBack, showAt } from "./glide.ts";
import { boxesFor, degreesOf } from "./growth.ts";
import { askForPlaces, type Crowd } from "./layout/ask.ts";
import { type Wanted, wishesOf } from "./layout-wishes.ts";
import { loadOverview } from "./overview.ts";
import type { Point } from "./picture.ts";
import type { Actor, LayoutName, Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

const running = new WeakMap<Stage, AbortController>();

/**
 * Arranges the canvas, or the selection where several nodes are selected. Pinned nodes stay. The first picture becomes a
 * canvas of its own; "columns" opens it again. One step; another arrangement ends it. `what` is said while it lasts.
 */
export async function arrange(desk: Desk, name: LayoutName, what: string, wanted: Wanted = {}): Promise<void> {
  const { stage, doings, gaze } = desk;
  running.get(stage)?.abort();
  const own = new AbortController();
  running.set(stage, own);
  if (name === "columns") {
    if (!stage.picture) await doings.open(what, { kind: "layout", name }, loadOverview);
    return;
  }
  stage.settle();
  const before = new Map(stage.nodes().map((ele) => [ele.id(), { ...ele.position() }]));
  const chosen = chosenOf(stage);
  const doing = { kind: "layout", name, ...(chosen ? { keys: [...chosen] } : {}), with: { ...wanted } } as const;
  const fromPicture = stage.picture !== undefined;
  const done = await doings.grow(what, doing, async ({ signal }) => {
    const both = AbortSignal.any([signal, own.signal]);
    const scene = plainScene(stage.scene());
    const crowd = crowdOf(stage, scene, chosen);
    const more = wishesOf(stage, scene, name, wanted, chosen);
    const show = fromPicture ? undefined : (now: Map<string, Point>) => both.aborted || showAt(stage, now);
    const places = await askForPlaces(stage, name, crowd, both, { more, show });
    putBack(stage);
    return places && !both.aborted ? arranged(stage, scene, places, name, wanted, chosen) : undefined;
  });
  if (!done) return;
  // What is fetched late would not be in sight.
  if (stage.parts.axes) (await import("./axes-painter.ts")).paintAxes(stage);
  if (fromPicture) gaze.goHome();
  else {
    if (chosen) gaze.bringAll([...chosen]);
    else gaze.fit();
    glide(stage, before, gaze.motion);
  }
  desk.changed();
}

/** Keys of the selected nodes where there are several. */
export function chosenOf(stage: Stage): Set<string> | undefined {
  if (stage.picture) return undefined;
  const keys = stage
    .nodes()
    .filter((ele) => ele.hasClass("chosen"))
    .map((ele) => ele.id());
  return keys.length > 1 ? new Set(keys) : undefined;
}

/** A scene whose nodes can stand anywhere, without the arrangement of the first picture. */
function plainScene(scene: Scene): Scene {
  return {
    ...scene,
    view: "explore",
    actors: scene.actors.map((actor) => ({ ...actor, first: false })),
    edges: scene.edges.map((one) => ({ ...one, first: false })),
  };
}

function crowdOf(stage: Stage, { actors, edges }: Scene, chosen: Set<string> | undefined): Crowd {
  const links = edges.map(({ edge }) => edge);
  const degrees = degreesOf(links);
  const out = (key: string) => stage.cy.getElementById(key).hasClass("out");
  const stays = ({ node, pinned }: Actor) => pinned === true || (chosen !== undefined && !chosen.has(node.key));
  const later = actors.filter((actor) => !stays(actor) && out(actor.node.key)).map(({ node }) => node.key);
  const boxOfNode = boxesFor(stage, actors.length);
  return {
    boxes: new Map(
      actors.map(({ node, focus = false }) => [node.key, boxOfNode(node, focus, degrees.get(node.key) ?? 0)]),
    ),
    links,
    fixed: new Map(actors.filter(stays).map(({ node, x, y }) => [node.key, { x, y }])),
    later: new Set(later),
  };
}

function arranged(
  stage: Stage,
  scene: Scene,
  places: ReadonlyMap<string, Point>,
  layout: LayoutName,
  wanted: Wanted,
  chosen: ReadonlySet<string> | undefined,
): Scene {
  const now = stage.scene();
  // What came while the layout was worked out stays where it came.
  const kept = new Set(scene.actors.map(({ node }) => node.key));
  const actors = plainScene(now).actors.map((actor) =>
    kept.has(actor.node.key) ? { ...actor, ...places.get(actor.node.key) } : actor,
  );
  if (chosen) return { ...now, actors };
  const axes = layout === "property" ? marksOf(stage, actors, wanted) : undefined;
  return { ...plainScene(now), layout, actors, parts: { ...now.parts, grouping: undefined, axes } };
}
