import { expect, inject, test } from "vitest";
import type { Job } from "../../server/query/messages.ts";
import { Pool } from "../../server/query/pool.ts";
import { Run } from "../../server/query/run.ts";

const job = (cypher: string): Job => ({
  id: "query-big-test",
  mode: "run",
  cypher,
  parameters: {},
  limit: 10,
  bytes: 1_000_000,
  timeoutMs: 60_000,
  known: [],
});

async function textOf(run: Run): Promise<string> {
  let text = "";
  for await (const chunk of run.chunks()) text += Buffer.from(chunk).toString();
  return text;
}

test("a value that is larger than a thread can hold ends this thread alone, past the guard that would refuse it", async () => {
  const pool = new Pool(
    new URL("../../server/neo4j/query/worker.ts", import.meta.url),
    { ...inject("neo4j"), mode: "uri" },
    64,
  );
  const around = { checkPlan: async () => {}, stopped: () => {} };
  const start = async (cypher: string) => {
    const thread = await pool.take();
    return { thread, run: new Run(thread, job(cypher), around) };
  };
  const [big, small] = [
    await start("WITH range(1, 1000000) AS r RETURN [i IN range(1, 12) | r] AS list"),
    await start("RETURN 1 AS n"),
  ];
  const text = await textOf(small.run);
  const refused = await textOf(big.run).catch((error: unknown) => error);
  expect([text.split("\n")[1], refused, big.thread.gone, small.thread.gone]).toMatchObject([
    '{"row":[1]}',
    { code: "query_too_big", status: 422, message: "A value of the answer is larger than this server can read." },
    true,
    false,
  ]);
  expect(await big.run.over).toBe(false);
  await pool.close();
});
