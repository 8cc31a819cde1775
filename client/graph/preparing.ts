import { newEdge, newNode, removeAll, twinsOf } from "./acting.ts";
import { countEdges } from "./painting.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { pause } from "./steps.ts";

/** So many new elements are added with the scene at once; more come before it, so many at a time. */
const [few, atOnce] = [400, 100];

/**
 * Makes room for a large scene and adds what it brings ahead of it, a little at a time, so that the page stays alive. Until the
 * scene is set the stage says that it shows the one before; given up, it shows that one again.
 */
export async function prepare(
  stage: Stage,
  { actors, edges }: Pick<Scene, "actors" | "edges">,
  signal: AbortSignal,
): Promise<void> {
  const { cy } = stage;
  stage.settle();
  const isNew = ({ key }: { key: string }) => cy.getElementById(key).empty();
  const nodes = actors.filter(({ node }) => isNew(node));
  const links = edges.filter(({ edge }) => isNew(edge));
  if (nodes.length + links.length < few || signal.aborted) return;
  const before = stage.scene();
  stage.held = before;
  const giveUp = async () => {
    if (stage.held !== before) return;
    await stage.come(before);
    cy.emit("changed");
  };
  signal.addEventListener("abort", giveUp, { once: true });
  const stays = new Set([...actors.map(({ node }) => node.key), ...edges.map(({ edge }) => edge.key)]);
  const goes = [...stage.edges(), ...stage.nodes()].filter((ele) => !stays.has(ele.id()));
  const shown = countEdges(edges.map(({ edge }) => edge));
  const isTwin = twinsOf(edges);
  const coming = [
    ...nodes.map((actor) => () => newNode(stage, actor, shown.get(actor.node.key) ?? 0)),
    ...links.map((link) => () => newEdge(stage, link, isTwin(link))),
  ];
  for (let from = 0; from < Math.max(goes.length, coming.length) && !signal.aborted; from += atOnce) {
    await pause();
    if (stage.held !== before || signal.aborted) return;
    cy.batch(() => {
      removeAll(cy, goes.slice(from, from + atOnce));
      const part = coming.slice(from, from + atOnce).map((make) => make());
      cy.add(part.filter(({ data: { id } }) => cy.getElementById(id).empty()));
    });
  }
}
