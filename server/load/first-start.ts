import { type GraphAddress, openGraph } from "../neo4j/graph.ts";
import type { Say } from "../say.ts";
import type { Graph } from "./graph.ts";
import { load } from "./load.ts";
import { LoadError } from "./load-error.ts";
import { reportLines } from "./print.ts";
import { reading } from "./queries.ts";
import { shippedDatasets } from "./shipped.ts";

/**
 * Loads the datasets of `data/` into an empty graph, or again where an earlier load of them was interrupted; any other
 * graph is left alone. Waits while another load runs. Throws LoadError.
 */
export async function loadAtFirstStart(target: GraphAddress, say: Say, signal?: AbortSignal): Promise<void> {
  const graph = openGraph(target);
  try {
    if (!(await isFirstStart(graph))) return;
    say("Loading the datasets that ship with Tsunagi");
    const report = await load(graph, await shippedDatasets(), { say, signal });
    if (report.faults.count > 0) throw new LoadError("faults", reportLines(report, {}).join("\n"));
  } finally {
    await graph.close();
  }
}

async function isFirstStart(graph: Graph): Promise<boolean> {
  const [counted] = await graph.run(reading.nodeCount, {});
  if (counted === undefined || counted.nodes === counted.records) return true;
  const records = await graph.run(reading.records, {});
  if (!records.some(({ complete }) => complete !== true)) return false;
  const shipped = new Set((await shippedDatasets()).map((folder) => folder.split("/").at(-1)));
  return records.some(({ id, complete }) => complete !== true && shipped.has(id));
}
