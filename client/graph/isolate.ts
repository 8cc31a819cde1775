import type { NodeSingular } from "cytoscape";
import { edgesAmong } from "./among.ts";
import type { Desk } from "./desk.ts";
import { newEdges } from "./expansion.ts";

/** Hides all but these nodes, the ends of these edges, and what runs between them. */
export function isolate({ stage, doings }: Desk, keys: readonly string[]): void {
  const { cy } = stage.settle();
  const wanted = keys.reduce((all, key) => all.merge(cy.getElementById(key)), cy.collection());
  const stay = wanted.nodes().union(wanted.connectedNodes());
  const gone = stage.nodes().filter((ele) => !stay.contains(ele) && !ele.hasClass("hid"));
  if (stay.empty() || gone.length === 0) return;
  doings.step({ kind: "isolate", keys: [...keys] }, () => {
    cy.batch(() => {
      for (const ele of gone) ele.addClass("hid");
    });
    stage.filter(stage.filters);
  });
}

/** Draws the relationships that the database has between nodes of the canvas, or between `keys` alone. Gives how many came; undefined where it was cancelled. */
export async function reveal(
  { stage, doings }: Desk,
  what: string,
  keys?: readonly string[],
): Promise<number | undefined> {
  let came: number | undefined;
  await doings.grow(what, { kind: "reveal", ...(keys ? { keys: [...keys] } : {}) }, async (loading) => {
    const all = stage.nodes().map((ele: NodeSingular) => ele.id());
    const wanted = keys ? all.filter((key) => keys.includes(key)) : all;
    const found = await edgesAmong(loading, wanted, []);
    const edges = newEdges(found, new Set(wanted), []).filter(({ key }) => stage.cy.getElementById(key).empty());
    if (loading.signal.aborted) return undefined;
    const scene = stage.scene();
    const here = new Set(scene.actors.map(({ node }) => node.key));
    const drawn = edges.filter(({ source, target }) => here.has(source) && here.has(target));
    came = drawn.length;
    return came === 0 ? undefined : { ...scene, edges: [...scene.edges, ...drawn.map((edge) => ({ edge }))] };
  });
  return came;
}
