import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readConfig } from "../server/config.ts";
import type { Engine } from "../server/neo4j/engine.ts";
import { startLocal } from "../server/neo4j/local/server.ts";
import { startContainer } from "./neo4j-container.ts";

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: { uri: string; user: string; password: string };
  }
}

/** Gives every test of the project a Neo4j that this project has for itself: `inject("neo4j")`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, user, password, stop } = await start();
  project.provide("neo4j", { uri, user, password });
  return () => stop();
}

async function start(): Promise<Engine> {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_USER: user = "neo4j", TEST_NEO4J_PASSWORD: password = "" } = process.env;
  if (uri) return { mode: "uri", uri, user, password, stop: async () => {} };
  return (await startContainer()) ?? startTemporary();
}

/** A managed server in a temporary folder, with the jars of the project's own `.data`. */
async function startTemporary(): Promise<Engine> {
  const dataDir = await mkdtemp(join(tmpdir(), "tsunagi-test-"));
  const config = readConfig({ DATA_DIR: dataDir });
  let ready = false;
  // Nothing after the start: the last line of a run is its summary.
  const say = (message: unknown) => typeof message === "string" && !ready && console.log(message);
  const jars = join(import.meta.dirname, "..", ".data");
  const engine = await startLocal(config, say, { jars, java: ["-XX:TieredStopAtLevel=1"], port: 0 });
  ready = true;
  return {
    ...engine,
    stop: async () => {
      await engine.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
