import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Say } from "../../say.ts";
import { ensureJars } from "./jars.ts";
import { findJava } from "./java.ts";
import type { LocalPaths } from "./paths.ts";
import { memoryFor } from "./settings.ts";

/** How an administration command ended. */
export interface AdminResult {
  code: number;
  /** Everything it printed. */
  output: string;
}

/**
 * Runs one of Neo4j's administration commands, such as ["database", "check", "neo4j"], on a home whose server is stopped.
 * Each line it prints goes to `say`. The arguments are passed in a file, so they may hold secrets.
 */
export async function adminCommand(
  paths: LocalPaths,
  args: readonly string[],
  say: Say = () => {},
): Promise<AdminResult> {
  const java = await findJava();
  if (typeof java === "string") throw new Error(java);
  await ensureJars(paths.lib, say);
  const folder = await mkdtemp(join(tmpdir(), "tsunagi-admin-"));
  try {
    const file = join(folder, "arguments");
    await writeFile(file, args.map(quoted).join("\n"), { mode: 0o600 });
    return await run(java.command, paths, file, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One argument as an argument file takes it. */
function quoted(argument: string): string {
  return `"${argument.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

async function run(java: string, { home, conf, lib }: LocalPaths, file: string, say: Say): Promise<AdminResult> {
  const { heap } = memoryFor();
  const main = "org.neo4j.server.startup.Neo4jAdminCommand";
  const options = ["-Xmx256m", "-XX:TieredStopAtLevel=1", `-Dbasedir=${home}`, "-cp", join(lib, "*"), main, `@${file}`];
  const child = spawn(java, options, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf, HEAP_SIZE: `${heap}m` },
  });
  const lines: string[] = [];
  const take = (line: string) => {
    lines.push(line);
    say(line);
  };
  createInterface({ input: child.stdout }).on("line", take);
  createInterface({ input: child.stderr }).on("line", take);
  const code = await new Promise<number>((done, fail) =>
    child.on("error", fail).on("close", (exit) => done(exit ?? 1)),
  );
  return { code, output: lines.join("\n") };
}
