import { compareElements } from "../../snapshot/compare.ts";
import type { Changes, Snapshot } from "../../snapshot/schema.ts";

/** What is otherwise in the picture of a snapshot than in that of another. Documents that are only cited are left out. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Changes {
  return compareElements(pictured(before), pictured(after));
}

/** What the picture draws, or any step of the story. */
function pictured({ elements, state, story }: Snapshot): Snapshot["elements"] {
  const states = [state, ...(story?.steps ?? []).map((step) => step.state)];
  const drawn = new Set(states.flatMap(({ nodes, edges }) => [...nodes, ...edges].map(({ key }) => key)));
  const isDrawn = ({ key }: { key: string }) => drawn.has(key);
  return { nodes: elements.nodes.filter(isDrawn), edges: elements.edges.filter(isDrawn) };
}
