import type { Doing, DoingKind } from "../doing.ts";
import type { Scene } from "../scene.ts";
import { inSight, onCanvas, returning } from "./canvas.ts";
import type { Grounds, Statement } from "./cypher-text.ts";
import { expandStatement, partsOf } from "./expand.ts";
import { overviewStatement } from "./overview.ts";
import { pathsStatement } from "./paths.ts";
import { questionStatement } from "./question.ts";

const leaves: readonly DoingKind[] = [
  "view",
  "snapshot",
  "compare",
  "collapse",
  "remove",
  "overview",
  "question",
  "around",
];
const shows: readonly DoingKind[] = ["hide", "isolate", "show", "show-all", "filter"];

/**
 * The Cypher that does the same as a doing. What only takes away returns what is left; what changes no data returns the
 * canvas as it is. `after` is the scene that the doing left. Undefined where the canvas is empty.
 */
export function statementOf(doing: Doing, grounds: Grounds, after: Scene): Statement | undefined {
  const own = ownStatement(doing, grounds, after);
  if (own) return own;
  if (after.actors.length === 0) return undefined;
  if (shows.includes(doing.kind)) return returning(inSight(after, grounds), grounds, "sight");
  return returning(onCanvas(after), grounds, leaves.includes(doing.kind) ? "left" : "same");
}

/** The statement of a doing that fetches something. */
function ownStatement(doing: Doing, grounds: Grounds, after: Scene): Statement | undefined {
  const known = new Map(after.actors.map(({ node }) => [node.key, node]));
  switch (doing.kind) {
    case "overview":
      return after.layout === "columns" ? overviewStatement(grounds.lens) : undefined;
    case "question": {
      const question = grounds.lens.questions.find(({ id }) => id === doing.name);
      return question && questionStatement(question, grounds);
    }
    case "around":
    case "expand":
      return expandStatement(partsOf(doing), grounds, known);
    case "add": {
      const added = new Set(doing.keys);
      const nodes = after.actors.map(({ node }) => node).filter((node) => added.has(node.key));
      return nodes.length === 0 ? undefined : returning({ nodes, edges: [] }, grounds, "finds", nodes.length === 1);
    }
    case "reveal":
      return returning(onCanvas(after), grounds, "finds", false);
    case "paths":
      return pathsStatement(doing, grounds, known);
    case "answer":
      return answerStatement(doing);
    default:
      return undefined;
  }
}

/** The query whose answer was drawn, as it was run. */
function answerStatement({ with: said = {} }: Doing): Statement | undefined {
  const { cypher, parameters, among } = said;
  if (typeof cypher !== "string" || typeof parameters !== "object" || parameters === null) return undefined;
  return { cypher, parameters: { ...parameters }, tells: among === true ? "without" : "finds" };
}

/** The statement that returns some elements of the canvas: nodes, and the ends of edges with them. */
export function statementOfSelection(keys: readonly string[], grounds: Grounds, scene: Scene): Statement | undefined {
  const chosen = new Set(keys);
  const edges = scene.edges.map(({ edge }) => edge).filter(({ key }) => chosen.has(key));
  for (const { source, target } of edges) chosen.add(source).add(target);
  const nodes = scene.actors.map(({ node }) => node).filter(({ key }) => chosen.has(key));
  if (nodes.length === 0) return undefined;
  return returning({ nodes, edges }, grounds, "finds", edges.length > 0 || nodes.length === 1);
}

/** The statement that returns all that is in sight of a scene. */
export function statementOfSight(grounds: Grounds, scene: Scene): Statement | undefined {
  const wanted = inSight(scene, grounds);
  return wanted.nodes.length === 0 ? undefined : returning(wanted, grounds, "sight");
}
