import { inject } from "vitest";
import { load } from "../../server/load/load.ts";
import { shippedDatasets } from "../../server/load/shipped.ts";
import { openGraph } from "../../server/neo4j/graph.ts";

/** Loads the shipped datasets into the Neo4j of the run. */
export async function loadShipped(): Promise<void> {
  const graph = openGraph(inject("neo4j"));
  await load(graph, await shippedDatasets(), { say: () => {} });
  await graph.close();
}

/** Removes all that was loaded, with the loader's own nodes. */
export const removeLoaded =
  "MATCH (n) WHERE n._tsunagi_datasets IS NOT NULL OR any(l IN labels(n) WHERE l STARTS WITH '_Tsunagi') DETACH DELETE n";
