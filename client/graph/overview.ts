import type { Call } from "../api.ts";
import { emptyScene, type Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { readTable } from "./table.ts";
import type { Edge, Node } from "./types.ts";

/** What loading a view needs. Each function gives the scene to show, or undefined where there is nothing to change. */
export interface Loading {
  stage: Stage;
  call: Call;
  signal: AbortSignal;
}

/** The first picture: the lens's arrangement of what the server gives, else a force layout of it. */
export async function loadOverview({ stage, call, signal }: Loading): Promise<Scene | undefined> {
  const [reply] = await Promise.all([call("GET /api/overview", {}, signal), stage.readyToFold()]);
  const truncated = reply.truncated && { shown: reply.nodes.length, total: reply.truncated.nodes };
  const { overview } = stage.lens;
  const table = overview && readTable(reply.nodes, reply.edges, stage.lens, overview);
  if (!overview || !table || table.rows === 0) {
    const { freshScene } = await import("./views.ts");
    const scene = await freshScene({ stage, call, signal }, reply);
    return scene && { ...scene, view: reply.nodes.length > 0 ? "overview" : "empty", truncated };
  }
  const types = new Set(
    [
      overview.group,
      overview.card,
      ...(overview.amount ? [overview.amount] : []),
      ...overview.left,
      ...overview.right,
    ].map(({ type }) => type),
  );
  const nodes = reply.nodes.filter((node) => isPlaced(node, reply.edges, overview.rows.label, types));
  const keys = new Set(nodes.map((node) => node.key));
  const edges = reply.edges.filter((edge) => types.has(edge.type) && keys.has(edge.source) && keys.has(edge.target));
  return {
    ...emptyScene,
    view: "overview",
    layout: "columns",
    actors: nodes.map((node) => ({ node, x: 0, y: 0, first: true })),
    edges: edges.map((edge) => ({ edge, first: true })),
    truncated,
  };
}

function isPlaced(node: Node, edges: Edge[], row: string, types: Set<string>): boolean {
  return (
    node.labels.includes(row) ||
    edges.some((edge) => types.has(edge.type) && (edge.source === node.key || edge.target === node.key))
  );
}
