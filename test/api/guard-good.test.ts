import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { load } from "../../server/load/load.ts";
import { shippedDatasets } from "../../server/load/shipped.ts";
import { openGraph } from "../../server/neo4j/graph.ts";
import { goodQueries } from "../cypher/good-queries.ts";
import type { QueryText } from "../cypher/query-text.ts";
import { startServer, type TestServer } from "./server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  const graph = openGraph(inject("neo4j"));
  await load(graph, await shippedDatasets(), { say: () => {} });
  await graph.close();
});
afterAll(async () => {
  await server.cypher(
    "MATCH (n) WHERE n._tsunagi_datasets IS NOT NULL OR any(l IN labels(n) WHERE l STARTS WITH '_Tsunagi') DETACH DELETE n",
  );
  await server.close();
});

/** "200 rows" or the status and what was said. */
async function outcome({ cypher, parameters }: QueryText): Promise<string> {
  const response = await fetch(`${server.url}/api/query`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ cypher, parameters }),
  });
  const answer = (await response.json()) as { rows?: unknown[]; detail?: string };
  return answer.rows
    ? `${response.status} ${answer.rows.length > 0 ? "rows" : "empty"}`
    : `${response.status} ${answer.detail}`;
}

test("every good query runs on a real server, after EXPLAIN and the check of its plan", {
  timeout: 120_000,
}, async () => {
  const outcomes: [string, string][] = [];
  for (const query of goodQueries) outcomes.push([query.cypher, await outcome(query)]);
  expect(outcomes.filter(([, said]) => said !== "200 rows" && said !== "200 empty")).toEqual([]);
  expect(outcomes.filter(([, said]) => said === "200 empty").length).toBeLessThan(12);
});
