/** `npm run dev`: Neo4j once, the server again at each change, the page by Vite with hot reload. Ctrl-C ends all three. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ConfigError, readConfig } from "../server/config.ts";
import { joinEngine } from "../server/neo4j/engine.ts";
import { createSay } from "../server/say.ts";

const root = join(import.meta.dirname, "..");
const say = createSay();

function run(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
}

async function dev(): Promise<void> {
  const config = readConfig();
  const engine = await joinEngine(config, say);
  const env: NodeJS.ProcessEnv = { NEO4J_URI: engine.uri, NEO4J_USER: engine.user, NEO4J_PASSWORD: engine.password };
  const children = [
    run(["--watch-path=server", "--watch-path=cypher", "--watch-preserve-output", "server/main.ts"], env),
    run([join("node_modules", "vite", "bin", "vite.js"), "--clearScreen", "false"], env),
  ];
  const ends = children.map((child) => once(child, "exit"));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      for (const child of children) child.kill("SIGTERM");
    });
  await Promise.race(ends);
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(ends);
  await engine.stop();
}

await dev().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
