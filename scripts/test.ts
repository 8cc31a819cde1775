/**
 * Runs all tests: unit first, which has work for two cores; then api in one vitest, e2e and managed in another beside it, each with
 * a Neo4j of its own. The last line is "N passed, N failed" of all. Arguments go to one vitest: npm test -- test/unit/graph
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureJars } from "../server/neo4j/local/jars.ts";

const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tsunagi-summaries-"));

interface Lane {
  code: number;
  summary: string;
  output: string;
}

/** Runs vitest with these arguments; what it says is shown at once, or kept. */
function run(name: string, args: string[], live: boolean): Promise<Lane> {
  const file = join(folder, name);
  const env = {
    ...process.env,
    TEST_SUMMARY: file,
    ...(live ? {} : { FORCE_COLOR: process.stdout.isTTY ? "1" : "0" }),
  };
  const child = spawn(process.execPath, [vitest, "run", ...args], {
    env,
    stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on("exit", (code) => resolve({ code: code ?? 1, summary: readSummary(file), output }));
  });
}

function readSummary(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "0 passed, 1 failed";
  }
}

/** What did not pass in any lane, then the sum of their lines "N passed, N failed". */
function sum(summaries: string[]): string {
  const lines = summaries.map((summary) => summary.trimEnd().split("\n"));
  const numbers = lines.map((own) => [...(own.at(-1) ?? "").matchAll(/\d+/g)].map(Number));
  const total = (at: number) => numbers.reduce((all, own) => all + (own[at] ?? 0), 0);
  return [...lines.flatMap((own) => own.slice(0, -1)), `${total(0)} passed, ${total(1)} failed`].join("\n");
}

const args = process.argv.slice(2);
const jars = fileURLToPath(new URL("../.data/neo4j/lib", import.meta.url));
// Who has no Maven hears of it from the tests that need it.
const fetched = args.length === 0 && ensureJars(jars, console.log).catch((error: Error) => console.log(error.message));
const lanes = [args.length > 0 ? await run("all", args, true) : await run("unit", ["--project", "unit"], true)];
if (args.length === 0) {
  // Before both need them at once.
  await fetched;
  const beside = [
    run("api", ["--project", "api"], true),
    run("e2e", ["--project", "e2e", "--project", "managed"], false),
  ];
  lanes.push(...(await Promise.all(beside)));
}
for (const { output } of lanes) process.stdout.write(output);
const summary = sum(lanes.map((lane) => lane.summary));
if (process.env["TEST_SUMMARY"]) writeFileSync(process.env["TEST_SUMMARY"], `${summary}\n`);
rmSync(folder, { recursive: true, force: true });
console.log(summary);
process.exitCode = lanes.some(({ code }) => code !== 0) ? 1 : 0;
