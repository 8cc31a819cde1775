import { afterAll, beforeAll, expect, test } from "vitest";
import { goodQueries } from "../cypher/good-queries.ts";
import type { QueryText } from "../cypher/query-text.ts";
import { startServer, type TestServer } from "./server.ts";
import { loadShipped, removeLoaded } from "./shipped-data.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await loadShipped();
});
afterAll(async () => {
  await server.cypher(removeLoaded);
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
