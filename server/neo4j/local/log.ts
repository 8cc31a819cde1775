import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { LocalPaths } from "./paths.ts";

/** Gives a function that reads what the server wrote since now: its console and its log. */
export async function followLog({ logs }: LocalPaths): Promise<() => Promise<string>> {
  const file = join(logs, "neo4j.log");
  const from = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  const read = (name: string) => readFile(join(logs, name)).catch(() => Buffer.alloc(0));
  return async () => {
    const [console, log] = await Promise.all([read("console.log"), read("neo4j.log")]);
    // A shorter file is a new one: Neo4j rolls its log over.
    return `${console}\n${log.subarray(log.length < from ? 0 : from)}`.trim();
  };
}
