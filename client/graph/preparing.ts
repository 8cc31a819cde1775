import type { ElementDefinition } from "cytoscape";
import { newEdge, newNode } from "./acting.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** So many new elements are added with the scene at once; more come before it, so many at a time. */
const [few, atOnce] = [400, 120];

/** Adds what a large scene brings ahead of it, out of sight and not yet of the graph, a little at a time, so that the page stays alive. */
export async function prepare(
  stage: Stage,
  { actors, edges }: Pick<Scene, "actors" | "edges">,
  signal: AbortSignal,
): Promise<void> {
  const { cy } = stage;
  const isNew = ({ key }: { key: string }) => cy.getElementById(key).empty();
  const nodes = actors.filter(({ node }) => isNew(node));
  const links = edges.filter(({ edge }) => isNew(edge));
  if (nodes.length + links.length < few) return;
  const coming = [
    ...nodes.map((actor) => () => unseen(newNode(stage, actor), "node")),
    ...links.map((link) => () => unseen(newEdge(stage, link), "edge")),
  ];
  for (let from = 0; from < coming.length && !signal.aborted; from += atOnce) {
    await new Promise((resolve) => setTimeout(resolve));
    const part = coming.slice(from, from + atOnce).map((make) => make());
    cy.add(part.filter(({ data: { id = "" } }) => cy.getElementById(id).empty()));
  }
}

/** The element without what makes it one of the graph, which the scene gives it. */
function unseen(element: ElementDefinition, part: "node" | "edge"): ElementDefinition {
  const { [part]: _, ...data } = element.data;
  return { ...element, data, classes: "said" };
}
