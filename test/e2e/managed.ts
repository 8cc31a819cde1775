import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "..", "..", ".data", "neo4j");

/** Lends the jars and class archives that the project has already to a data folder, so that they are not made again. */
export function lendJars(dataDir: string): void {
  mkdirSync(join(dataDir, "neo4j"), { recursive: true, mode: 0o700 });
  for (const name of ["lib", "archives"]) {
    if (existsSync(join(project, name))) symlinkSync(join(project, name), join(dataDir, "neo4j", name));
  }
}

/** The process of the managed Neo4j of a data folder. */
export function neo4jPid(dataDir: string): number {
  const running: unknown = JSON.parse(readFileSync(join(dataDir, "neo4j", "running.json"), "utf8"));
  if (typeof running === "object" && running !== null && "pid" in running && typeof running.pid === "number")
    return running.pid;
  throw new Error(`no process in ${dataDir}/neo4j/running.json`);
}
