import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { readPassword } from "../server/neo4j/local/password.ts";
import { localPaths } from "../server/neo4j/local/paths.ts";
import { until } from "./until.ts";

/** The project's data folder: only its jars and class archives are used. */
export const jars = join(import.meta.dirname, "..", ".data");

/** A started test/local-app.ts. */
export interface App {
  process: ChildProcess;
  lines: string[];
  /** Waits for a line that begins so and gives it; the rest of the lines go into the error when the process ends before. */
  line(start: string): Promise<string>;
  /** Waits for the end of the process; its exit code. */
  ended: Promise<number | null>;
}

/** Starts the app of the tests on a data folder. */
export function startApp(dataDir: string): App {
  const program = join(import.meta.dirname, "local-app.ts");
  const child = spawn(process.execPath, [program, dataDir, jars], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const line = async (start: string) => {
    const found = await until(
      () => lines.find((one) => one.startsWith(start)) ?? (child.exitCode === null ? undefined : ""),
    );
    if (found === "") throw new Error(`no line "${start}" in:\n${lines.join("\n")}`);
    return found;
  };
  return { process: child, lines, line, ended };
}

/** A data folder for one test file, and what takes it away again. */
export async function temporaryDataDir(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "tsunagi-local-"));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The error that a query of the managed Neo4j ends in. */
export async function faultOf(
  dataDir: string,
  uri: string,
  cypher: string,
): Promise<{ code: string; message: string }> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", (await readPassword(localPaths(dataDir))) ?? ""));
  try {
    await driver.executeQuery(cypher);
    return { code: "none", message: "it ran" };
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError)) throw error;
    return { code: error.code, message: error.message };
  } finally {
    await driver.close();
  }
}

/** One value from the managed Neo4j of a data folder; undefined when it does not answer. */
export async function ask(dataDir: string, uri: string, cypher: string): Promise<unknown> {
  const password = (await readPassword(localPaths(dataDir))) ?? "";
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), {
    disableLosslessIntegers: true,
    connectionTimeout: 1000,
    maxTransactionRetryTime: 0,
  });
  try {
    const work = driver.executeQuery(cypher).then(({ records }) => records[0]?.get(0) as unknown);
    return await Promise.race([work, sleep(2000, undefined)]);
  } catch {
    return undefined;
  } finally {
    await driver.close();
  }
}
