import { attempt } from "../../../attempt.ts";
import { addNodes, isHere } from "../../../graph/add-nodes.ts";
import type { Edge, Node } from "../../../graph/types.ts";
import type { ViewProps } from "../../props.ts";

/** Whether a node or relationship of an answer is on the canvas. */
export function isShown({ explorer }: Pick<ViewProps, "explorer">, element: Node | Edge): boolean {
  return isHere(explorer.desk, element.key);
}

/** Selects a node or relationship on the canvas, and brings it there first where it is not. */
export async function showElement(views: ViewProps, element: Node | Edge): Promise<void> {
  const { explorer, session } = views;
  await attempt(session, async () => {
    const keys = "source" in element ? [element.source, element.target] : [element.key];
    if (!isShown(views, element))
      await addNodes(explorer.desk, keys, "labels" in element ? explorer.captionOf(element) : element.type);
    if (isShown(views, element)) explorer.select({ kind: "source" in element ? "edge" : "node", key: element.key });
  });
}
