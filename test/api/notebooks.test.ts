import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprintOf } from "../../client/query/out/fingerprint.ts";
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

const page = readFileSync(new URL("../../docs/notebooks.md", import.meta.url), "utf8");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map((match) => match[1] ?? "");

/** What a program says that gets this text, beside the app of the test. */
function run(program: string, args: string[], input: string): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, TSUNAGI_URL: server.url, PYTHONIOENCODING: "utf-8" };
    const child = spawn(program, args, { env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", () => resolve({ status: null, said }));
    child.on("close", (status) => resolve({ status, said: said.trim() }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

const python = process.env["PYTHON"] ?? "python3";
const has = async (modules: string) => (await run(python, ["-c", `import ${modules}`], "")).status === 0;

test("the Python of the page runs, block after block, with pandas and networkx where they are there", async () => {
  const all = blocks("python");
  expect(all.length).toBe(8);
  if (!(await has("json"))) return;
  const asked: string[] = [];
  for (const block of all) {
    const needs = /^import (pandas|networkx)/m.exec(block)?.[1];
    if (needs === undefined || (await has(needs))) asked.push(block);
  }
  const done = await run(python, ["-"], asked.join("\nprint('--')\n"));
  const said = done.said.split(/\n?--\n/);
  const answer = await fetch(`${server.url}/api/query`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ cypher: "MATCH (m:Measure) RETURN m.row AS row, m.name_ja AS name ORDER BY row" }),
  });
  const sum = (await fingerprintOf(await answer.json())).answer;
  const expected = [
    "22 EV incentives, federal fleet, chargers\n32 Map domestic critical-mineral resources\n33 Authority to track drugs by facility",
    expect.stringMatching(/Argentina +43\.0\nChile +54\.0/),
    "Resource:crit_min 66 82",
    "164",
    "44",
    "[6, datetime.date(2022, 2, 22)]",
    "422 refused_query write",
    sum,
  ];
  const shown = expected.filter((_, at) => asked.includes(all[at] ?? ""));
  expect([done.status, said]).toEqual([0, shown]);
});

test("the JavaScript of the page runs", async () => {
  const [block = ""] = blocks("js");
  const done = await run(process.execPath, ["--input-type=module"], block);
  expect(done).toEqual({
    status: 0,
    said: "[\n  { country: 'Chile', percent: 54 },\n  { country: 'Argentina', percent: 43 }\n]",
  });
});
