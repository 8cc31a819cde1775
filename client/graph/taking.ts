import type { Desk } from "./desk.ts";
import type { Scene } from "./scene.ts";
import { choose, selectionOf } from "./selection.ts";
import type { Stage } from "./stage.ts";

/** The present scene, or another, without these nodes and edges; they are no longer selected. `folded`: nodes that are no longer expanded. */
export function takenOff(
  stage: Stage,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string>,
  folded: readonly string[] = [],
  scene = stage.scene(),
): Scene {
  const actors = scene.actors.filter(({ node }) => !nodes.has(node.key));
  const stays = new Set(actors.map(({ node }) => node.key));
  const edgesLeft = scene.edges.filter(
    ({ edge: { source, target, key } }) => !edges.has(key) && stays.has(source) && stays.has(target),
  );
  const left = new Set([...stays, ...edgesLeft.map(({ edge }) => edge.key)]);
  const kept = selectionOf(stage).filter((key) => left.has(key));
  choose(stage, kept, false);
  const { truncated } = scene;
  return {
    ...scene,
    // Without a node of the first picture it is a picture of its own, told node by node.
    view: actors.length === 0 ? "empty" : actors.some(({ first }) => first) ? scene.view : "explore",
    actors: actors.map((actor) => ({
      ...actor,
      focus: Boolean(actor.focus) && !folded.includes(actor.node.key),
      from: without(actor.from, stays, folded),
    })),
    edges: edgesLeft.map((link) => ({ ...link, from: without(link.from, stays, folded) })),
    truncated:
      truncated?.of !== undefined && (folded.includes(truncated.of) || !stays.has(truncated.of))
        ? undefined
        : truncated,
  };
}

/** Who brought something, but for those that are gone, and for those folded where others brought it too. */
function without(
  from: readonly string[] | undefined,
  stays: ReadonlySet<string>,
  folded: readonly string[],
): readonly string[] | undefined {
  const here = from?.filter((key) => stays.has(key)) ?? [];
  const others = here.filter((key) => !folded.includes(key));
  const left = others.length > 0 ? others : here;
  return left.length > 0 ? left : undefined;
}

/** Which of these nodes can be taken off the canvas: those that are no part of the arranged first picture. */
export function removable({ cy }: Stage, keys: readonly string[]): string[] {
  return keys.filter((key) => {
    const ele = cy.getElementById(key);
    return ele.isNode() && !ele.data("first");
  });
}

/** Takes these nodes off the canvas, with what hangs on them. */
export function remove({ stage, doings }: Desk, keys: readonly string[]): void {
  stage.settle();
  const nodes = new Set(removable(stage, keys));
  if (nodes.size === 0) return;
  void doings.become({ kind: "remove", keys: [...nodes] }, takenOff(stage, nodes, new Set()));
}
